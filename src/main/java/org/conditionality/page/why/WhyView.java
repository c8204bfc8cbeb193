package org.conditionality.page.why;

import java.util.List;
import org.conditionality.page.board.BoardTile;
import org.jspecify.annotations.Nullable;

/**
 * Why an obligation carries its labels.
 *
 * @param act what it asks
 * @param due the last day for the act, in words; empty where there is none
 * @param sentence the answer about it
 * @param words what may be done, and whether it has been
 * @param hangsOn the conditions that must stay met
 * @param arisesOn the conditions that had to be met first
 * @param decides the questions of which any one answer could settle it
 * @param ways what would change it
 * @param grounds of each label, the facts that suffice
 * @param close the link that shows the board alone
 * @param before the link to the reasons of the obligation above; null at the top
 * @param after the link to the reasons of the obligation below; null at the end
 */
public record WhyView(
        String id,
        String title,
        String act,
        List<BoardTile> tiles,
        String due,
        String sentence,
        String words,
        Conditions hangsOn,
        Conditions arisesOn,
        List<Fact> decides,
        List<WaysOut> ways,
        List<Ground> grounds,
        List<Clause> clauses,
        String close,
        @Nullable String before,
        @Nullable String after) {

    /**
     * The conditions of one role.
     *
     * @param count how many are broken, not known and kept, in words
     */
    public record Conditions(String count, List<Condition> conditions) {}

    /**
     * A condition as it stands.
     *
     * @param style of its state: `no`, `open`, `yes` or `none`
     * @param state in a word, for who does not see the sign
     */
    public record Condition(String title, String style, String state, String clause, List<Fact> facts) {}

    /** A question, its answer in words, and whether the user changed it. */
    public record Fact(String question, String value, boolean changed, String source) {}

    /**
     * A label, the facts that suffice for it, and the rules that lead from them to it.
     *
     * @param confidence how sure it is what it rests on; empty where that is not said
     * @param weakest all that is no surer
     */
    public record Ground(
            BoardTile label, List<Fact> facts, List<Step> steps, boolean more, String confidence, String weakest) {}

    /** A rule in the chain, and whether it is one that does not hold. */
    public record Step(String rule, String clause, boolean holds) {}

    /** A clause in the author's words. */
    public record Clause(String name, String text, String source, String confidence, boolean verified) {}
}
