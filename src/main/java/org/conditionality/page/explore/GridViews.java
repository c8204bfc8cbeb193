package org.conditionality.page.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conditionality.fact.FactBody;
import org.conditionality.norm.Label;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.ChangePatch;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.bench.Benches;
import org.conditionality.page.board.BoardTile;
import org.conditionality.page.words.LabelLook;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.jspecify.annotations.Nullable;

/** Lays grids of labels out, and says where labels change in them. */
final class GridViews {

    private static final int MOST_TIPS = 12;
    private static final String OPEN = "UNDETERMINED";
    private static final String CONTRADICTORY = "CONTRADICTORY";

    private final PageAnswer answer;
    private final AddressText links;
    private final PackWords words;
    private final LabelGrid grid;

    GridViews(PageAnswer answer, AddressText links, LabelGrid grid) {
        this.answer = answer;
        this.links = links;
        this.words = answer.words();
        this.grid = grid;
    }

    List<ExploreView.Grid> grids() {
        return grid.agreeing().stream().map(this::grid).toList();
    }

    private ExploreView.Grid grid(List<String> readings) {
        var columns = IntStream.range(0, grid.columns())
                .mapToObj(column -> value(grid.across(), column))
                .toList();
        var lines = IntStream.range(0, grid.rows())
                .mapToObj(row -> new ExploreView.Line(
                        grid.down() == null ? "" : value(grid.down(), row),
                        IntStream.range(0, grid.columns())
                                .mapToObj(column -> cell(readings, row, column))
                                .toList()))
                .toList();
        return new ExploreView.Grid(titles(readings), axes(), columns, lines);
    }

    String titles(List<String> readings) {
        return Phrases.joined(readings.stream().map(words::readingTitle).toList());
    }

    private String axes() {
        var across = words.field(grid.across().field().path());
        return grid.down() == null
                ? "Across: " + across
                : "Down: " + words.field(grid.down().field().path()) + ". Across: " + across;
    }

    private String value(ExploreAxis axis, int index) {
        return axis.inWords(words, index);
    }

    private ExploreView.Cell cell(List<String> readings, int row, int column) {
        var reading = readings.get(0);
        var labels = grid.at(reading, row, column);
        var down = grid.down();
        var here = readings.stream()
                .anyMatch(each -> isAt(grid.across(), each, column) && (down == null || isAt(down, each, row)));
        var change = setting(answer.address().changes(), grid.across(), column);
        if (down != null) {
            change = setting(change, down, row);
        }
        return new ExploreView.Cell(
                style(labels),
                letters(labels),
                inWords(labels) + (here ? ", where the facts stand" : ""),
                links.link(Benches.PATH, answer.address().under(reading).changing(change)),
                here);
    }

    private static boolean isAt(ExploreAxis axis, String reading, int index) {
        return Integer.valueOf(index).equals(axis.here().get(reading));
    }

    private static Map<String, Object> setting(Map<String, Object> changes, ExploreAxis axis, int index) {
        var value = axis.values().get(index);
        return ChangePatch.with(
                changes, axis.field().type(), axis.field().name(), value == null ? null : FactBody.stated(value));
    }

    /** The style of the label that is told first, and of the stripe below it. */
    static String style(List<String> labels) {
        if (labels.contains(OPEN) || labels.contains(CONTRADICTORY)) {
            return "open";
        }
        var names = sorted(labels);
        var stripe =
                names.contains(Label.Name.REVERSIBLE) ? " rev" : names.contains(Label.Name.IRREVERSIBLE) ? " irr" : "";
        var worst = names.contains(Label.Name.BREACHED)
                ? Label.Name.BREACHED
                : names.contains(Label.Name.OVERDUE) ? Label.Name.OVERDUE : names.get(0);
        return LabelLook.of(worst).letter() + stripe;
    }

    static String letters(List<String> labels) {
        if (labels.contains(CONTRADICTORY)) {
            return "!";
        }
        return labels.contains(OPEN)
                ? "?"
                : sorted(labels).stream()
                        .map(name -> LabelLook.of(name).letter())
                        .collect(Collectors.joining(" "));
    }

    static String inWords(List<String> labels) {
        if (labels.contains(CONTRADICTORY)) {
            return "the facts contradict each other";
        }
        return labels.contains(OPEN) ? "open" : LabelLook.inSentence(sorted(labels));
    }

    private static List<Label.Name> sorted(List<String> labels) {
        return labels.stream().map(Label.Name::valueOf).sorted(LabelLook.ORDER).toList();
    }

    private static List<BoardTile> tiles(List<String> labels) {
        return labels.contains(OPEN) || labels.contains(CONTRADICTORY)
                ? List.of()
                : sorted(labels).stream().map(name -> BoardTile.of(name, false)).toList();
    }

    /** Where labels change from one known value of a fact to the next, while the other fact stays. */
    List<ExploreView.Tip> tips() {
        var tips = new ArrayList<ExploreView.Tip>();
        for (var readings : grid.agreeing()) {
            var own = new ArrayList<ExploreView.Tip>();
            tips(readings, grid.across(), grid.down(), false, own);
            if (grid.down() != null) {
                tips(readings, grid.down(), grid.across(), true, own);
            }
            if (own.isEmpty()) {
                own.add(new ExploreView.Tip(titles(readings), never(readings.get(0)), List.of(), List.of(), ""));
            }
            tips.addAll(own.subList(0, Math.min(MOST_TIPS, own.size())));
        }
        return tips;
    }

    private String never(String reading) {
        var isOpen = Objects.requireNonNull(grid.cells().get(reading)).stream().allMatch(cell -> cell.contains(OPEN));
        return isOpen
                ? "It is open throughout: other facts that are not known leave it so."
                : "It never tips on these facts.";
    }

    private void tips(
            List<String> readings,
            ExploreAxis axis,
            @Nullable ExploreAxis other,
            boolean isDown,
            List<ExploreView.Tip> tips) {
        var others = other == null ? 1 : other.values().size();
        for (var step = 0; step + 2 < axis.values().size(); step++) {
            var turns = new LinkedHashMap<List<List<String>>, List<Integer>>();
            for (var place = 0; place < others; place++) {
                var before = at(readings.get(0), step, place, isDown);
                var after = at(readings.get(0), step + 1, place, isDown);
                // Where facts contradict each other there is nothing for a label to turn from, or to.
                if (!before.equals(after) && !before.contains(CONTRADICTORY) && !after.contains(CONTRADICTORY)) {
                    turns.computeIfAbsent(List.of(before, after), key -> new ArrayList<>())
                            .add(place);
                }
            }
            var change = "%s goes from %s to %s"
                    .formatted(
                            words.inSentence(words.field(axis.field().path())),
                            value(axis, step),
                            value(axis, step + 1));
            turns.forEach((turn, places) -> tips.add(new ExploreView.Tip(
                    titles(readings),
                    other == null ? "" : when(other, places, others),
                    tiles(turn.get(0)),
                    tiles(turn.get(1)),
                    change)));
        }
    }

    private List<String> at(String reading, int step, int place, boolean isDown) {
        return isDown ? grid.at(reading, step, place) : grid.at(reading, place, step);
    }

    private String when(ExploreAxis other, List<Integer> places, int all) {
        var title = words.inSentence(words.field(other.field().path()));
        return places.size() == all
                ? "Whatever the answer on %s,".formatted(title)
                : "While %s: %s,"
                        .formatted(
                                title,
                                String.join(
                                        " or ",
                                        places.stream()
                                                .map(place -> value(other, place))
                                                .toList()));
    }
}
