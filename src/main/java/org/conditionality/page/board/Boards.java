package org.conditionality.page.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactPath;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.words.PackWords;

/** Lays an answer out as a board. */
public final class Boards {

    private final PageAnswer answer;
    private final AddressText links;
    private final String path;
    private final PackWords words;
    private final BoardReasons reasons;

    /**
     * For an answer.
     *
     * @param path of the page that its links lead to
     */
    public Boards(PageAnswer answer, AddressText links, String path) {
        this.answer = answer;
        this.links = links;
        this.path = path;
        this.words = answer.words();
        this.reasons = new BoardReasons(words);
    }

    public BoardView view() {
        var headlines = new Headlines(answer);
        var rows = answer.obligations().stream().map(this::row).toList();
        var changed =
                (int) rows.stream().filter(row -> "changed".equals(row.mark())).count();
        return new BoardView(
                headlines.sentence(),
                headlines.parts(),
                tabs(),
                links.link(path, answer.address().sideBySide()),
                groups(rows),
                asides(),
                changed == 0 ? UnchangedReasons.of(words, paths(), answer.is()) : List.of(),
                changed);
    }

    private List<String> paths() {
        return answer.touched().stream().map(FactPath::toString).toList();
    }

    private List<BoardView.Tab> tabs() {
        var tabs = new ArrayList<BoardView.Tab>();
        for (var reading : answer.pack().readings()) {
            var labels = answer.readings().get(reading);
            tabs.add(new BoardView.Tab(
                    reading,
                    words.readingTitle(reading),
                    links.link(path, answer.address().under(reading)),
                    reading.equals(answer.address().reading()),
                    labels == null,
                    labels == null ? 0 : labels.frozen().size(),
                    labels == null ? 0 : labels.triggered().size(),
                    labels == null ? 0 : labels.reversible().size()));
        }
        return tabs;
    }

    /** A row for an obligation. */
    private BoardRow row(Answer.Obligation obligation) {
        var before = answer.obligationBefore(obligation.id()).orElse(null);
        var mark = before == null ? "" : BoardReasons.mark(obligation, before);
        return new BoardRow(
                obligation.id(),
                words.obligation(obligation.id()),
                String.join(", ", obligation.clauses()),
                links.link(path, answer.address().asking(obligation.id())),
                mark.isEmpty() ? null : mark,
                reasons.of(obligation),
                BoardTiles.of(obligation, before),
                BoardTiles.gone(obligation, before),
                obligation.id().equals(answer.address().why()));
    }

    /** By the matters that the agreement names; what belongs to none comes last. */
    private List<BoardView.Group> groups(List<BoardRow> rows) {
        var groups = new ArrayList<BoardView.Group>();
        var left = new LinkedHashSet<>(rows);
        answer.pack().agreement().matters().forEach((matter, obligations) -> {
            var own =
                    left.stream().filter(row -> obligations.contains(row.id())).toList();
            if (!own.isEmpty()) {
                groups.add(new BoardView.Group(words.matter(matter), own));
                own.forEach(left::remove);
            }
        });
        if (!left.isEmpty()) {
            groups.add(new BoardView.Group(groups.isEmpty() ? "Obligations" : "Besides", List.copyOf(left)));
        }
        return groups;
    }

    private List<BoardView.Aside> asides() {
        var asides = new LinkedHashSet<BoardView.Aside>();
        for (var advisory : answer.is().advisories()) {
            var about = advisory.obligation() == null ? "" : words.obligation(advisory.obligation()) + ": ";
            asides.add(new BoardView.Aside(about + advisory.text(), Objects.requireNonNullElse(advisory.clause(), "")));
        }
        for (var silence : Objects.requireNonNullElse(answer.is().notCovered(), List.<Answer.Silence>of())) {
            asides.add(new BoardView.Aside(silence.about(), Objects.requireNonNullElse(silence.clause(), "")));
        }
        for (var warning : Objects.requireNonNullElse(answer.is().warnings(), List.<String>of())) {
            asides.add(new BoardView.Aside(warning, ""));
        }
        return List.copyOf(asides);
    }
}
