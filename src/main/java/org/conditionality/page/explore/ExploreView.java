package org.conditionality.page.explore;

import java.util.List;
import java.util.Map;
import org.conditionality.page.bench.QuestionSentence;
import org.conditionality.page.board.BoardTile;

/**
 * How an obligation turns as facts vary, as it is shown.
 *
 * @param state what the forms carry along
 * @param obligations those that can be chosen
 * @param across the facts that can vary from left to right
 * @param down the facts that can vary from top to bottom, or none
 * @param grids one for the readings that agree in every cell
 * @param leftOut that not all values are shown, for each fact of which it is so
 * @param tips where labels change, as sentences
 * @param chances the values whose chances are to be entered, by fact
 */
public record ExploreView(
        QuestionSentence sentence,
        String headline,
        Map<String, String> state,
        List<QuestionSentence.Choice> obligations,
        List<QuestionSentence.Choice> across,
        List<QuestionSentence.Choice> down,
        List<Grid> grids,
        List<String> leftOut,
        List<Tip> tips,
        Condition condition,
        List<Chances> chances,
        Odds odds) {

    /**
     * A grid.
     *
     * @param readings whose it is
     * @param axes what varies, in words
     * @param columns the values from left to right
     */
    public record Grid(String readings, String axes, List<String> columns, List<Line> lines) {}

    /** The cells of one value of the fact that varies from top to bottom. */
    public record Line(String value, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param style the name of its style
     * @param letters those of its labels
     * @param words the same in words, and where it stands
     * @param here whether it is where the facts stand
     */
    public record Cell(String style, String letters, String words, String link, boolean here) {}

    /**
     * Where labels change.
     *
     * @param when what else must be so; empty where it changes whatever else is
     */
    public record Tip(String readings, String when, List<BoardTile> before, List<BoardTile> after, String change) {}

    /**
     * The condition of a label.
     *
     * @param labels those that can be asked about
     * @param fixed what is taken as it stands, in words
     */
    public record Condition(
            List<QuestionSentence.Choice> labels, String label, String fixed, List<Cases> readings, String stopped) {}

    /** The cases under some readings. */
    public record Cases(String readings, String lead, List<Case> cases, String more) {}

    /** One case, with the clauses behind it. */
    public record Case(String text, String clauses) {}

    /** The chances of the values of one fact. */
    public record Chances(String title, List<Chance> values) {}

    /** One of the values, with what was entered. */
    public record Chance(String name, String value, String entered) {}

    /**
     * How likely labels are.
     *
     * @param problems why there are no chances, though some were entered
     */
    public record Odds(List<Bar> bars, String method, List<String> problems) {}

    /** The sets of labels under some readings. */
    public record Bar(String readings, List<Part> parts) {}

    /**
     * A part of a bar.
     *
     * @param from where it begins, as in `12.50%`
     * @param wide how wide it is
     * @param words its labels and its chance, with the limits of error
     */
    public record Part(String style, String letters, String from, String wide, String middle, String words) {}
}
