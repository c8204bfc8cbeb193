package org.conditionality.page.timeline;

import java.util.List;
import java.util.TreeSet;
import org.conditionality.norm.Label;
import org.conditionality.page.board.BoardTile;
import org.conditionality.page.words.LabelLook;
import org.conditionality.page.words.Phrases;
import org.conditionality.time.TimelineAnswer;

/** Words and styles of segments. */
final class BandSegments {

    /** What is left to do, the gravest first. */
    private static final List<Label.Name> LEFT = List.of(
            Label.Name.BREACHED,
            Label.Name.OVERDUE,
            Label.Name.FROZEN,
            Label.Name.TRIGGERED,
            Label.Name.REVERSED,
            Label.Name.PERFORMED,
            Label.Name.NOT_TRIGGERED);

    /** About how many letters fit into a hundredth of the length. */
    private static final double LETTERS = 0.8;

    private BandSegments() {}

    /** The sets of labels that a segment leaves possible. */
    static List<List<Label.Name>> sets(TimelineAnswer.Segment segment) {
        return segment.possible() == null ? List.of(segment.labels()) : segment.possible();
    }

    /** The labels that are in all sets. */
    static List<Label.Name> certain(TimelineAnswer.Segment segment) {
        var certain = new TreeSet<>(LabelLook.ORDER);
        certain.addAll(sets(segment).get(0));
        sets(segment).forEach(certain::retainAll);
        return List.copyOf(certain);
    }

    static List<BoardTile> tiles(TimelineAnswer.Segment segment) {
        var all = new TreeSet<>(LabelLook.ORDER);
        sets(segment).forEach(all::addAll);
        var certain = certain(segment);
        return all.stream()
                .sorted((one, other) -> Boolean.compare(certain.contains(other), certain.contains(one)))
                .map(name -> BoardTile.of(name, !certain.contains(name)))
                .toList();
    }

    static String style(TimelineAnswer.Segment segment) {
        var certain = certain(segment);
        return LEFT.stream()
                .filter(certain::contains)
                .findFirst()
                .map(name -> LabelLook.of(name).letter())
                .orElse("open");
    }

    /** What may be undone, or may not, shows as a stripe. */
    static String stripe(TimelineAnswer.Segment segment) {
        var certain = certain(segment);
        return certain.contains(Label.Name.REVERSIBLE) ? "R" : certain.contains(Label.Name.IRREVERSIBLE) ? "I" : "";
    }

    /** As in `Frozen and reversible; possibly breached as well`. */
    static String words(TimelineAnswer.Segment segment) {
        var certain = certain(segment);
        if (certain.isEmpty()) {
            return "Open: "
                    + String.join(
                            ", or ",
                            sets(segment).stream().map(LabelLook::inSentence).toList());
        }
        var more = new TreeSet<>(LabelLook.ORDER);
        sets(segment).forEach(more::addAll);
        certain.forEach(more::remove);
        return Phrases.capital(LabelLook.inSentence(certain))
                + (more.isEmpty() ? "" : "; possibly " + LabelLook.inSentence(List.copyOf(more)) + " as well");
    }

    /** The letters of its labels, and its words where there is room for them. */
    static String text(TimelineAnswer.Segment segment, double width) {
        var letters = new StringBuilder();
        certain(segment).forEach(name -> letters.append(LabelLook.of(name).letter()));
        if (segment.possible() != null) {
            letters.append('?');
        }
        var whole = letters + " " + words(segment);
        return whole.length() <= width / LETTERS * 1.25
                ? whole
                : letters.length() <= width / LETTERS * 1.25 + 1 ? letters.toString() : "";
    }
}
