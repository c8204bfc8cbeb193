package org.conditionality.page.compare;

import java.util.List;
import java.util.Map;
import org.conditionality.page.bench.QuestionSentence;
import org.conditionality.page.board.BoardTile;
import org.conditionality.page.fact.FactView;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as it is shown.
 *
 * @param remarks what is to be said below the headline, as sentences
 * @param kinds what can be compared
 * @param readings under which reading what-ifs are compared, with how many answers differ under it
 * @param first what stands over the first column
 * @param same how many rows are the same, in words; empty where none is
 * @param toggle the link that shows what is the same, or hides it
 * @param adding how a column is added; null where none can be
 * @param faults what of the columns could not be used
 */
public record CompareView(
        QuestionSentence sentence,
        String headline,
        List<String> remarks,
        List<Choice> kinds,
        List<Choice> readings,
        String first,
        List<Heading> columns,
        List<Group> groups,
        boolean all,
        String same,
        String toggle,
        @Nullable Adding adding,
        List<String> faults) {

    /** One of several, with a number beside it; empty where there is none. */
    public record Choice(String title, String link, boolean shown, String number) {}

    /**
     * What stands over a column.
     *
     * @param note what it supposes, in a few words
     * @param open the link that opens it at the workbench; empty where there is none
     * @param remove the link that takes it out; empty where it stays
     */
    public record Heading(String title, String note, String open, String remove) {}

    /** Rows under one heading. */
    public record Group(String title, List<Row> rows) {}

    /**
     * A row.
     *
     * @param link what its title leads to; empty for nothing
     * @param mark what the row as a whole shows; empty for nothing
     */
    public record Row(String title, String note, String link, String mark, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param column the title of its column, for narrow screens
     * @param kind how it stands to the first column
     * @param text what it says, if it shows no labels
     */
    public record Cell(String column, Kind kind, String text, List<Part> parts) {}

    /** How a cell stands to the first. */
    public enum Kind {
        FIRST,
        SAME,
        OTHER_REASON,
        DIFFERENT
    }

    /** Labels, of what they are where that needs saying, and the reasons. */
    public record Part(String title, List<BoardTile> tiles, List<Said> reasons) {}

    /**
     * A reason.
     *
     * @param style the name of its sign
     * @param gone whether it is one of the first column that is none here
     */
    public record Said(String style, String text, boolean gone) {}

    /**
     * How a column is added.
     *
     * @param state what the forms carry along
     * @param keep the link that makes a column of what the user changed; empty where nothing was
     * @param chosen the fact of which a value is to be given; null where none is chosen yet
     * @param above whether the user changed facts on top of which the new one may come
     */
    public record Adding(
            Map<String, String> state,
            List<Facts> facts,
            @Nullable FactView chosen,
            String day,
            String keep,
            boolean above) {}

    /** Facts under one heading. */
    public record Facts(String title, List<QuestionSentence.Choice> facts) {}
}
