package org.conditionality.page.bench;

import java.util.List;
import java.util.Map;
import org.conditionality.page.board.BoardView;
import org.conditionality.page.board.SideView;
import org.conditionality.page.fact.FactPanel;
import org.conditionality.page.why.WhyView;
import org.jspecify.annotations.Nullable;

/**
 * The workbench as it is shown.
 *
 * @param side all readings side by side; null where one is shown
 * @param why the reasons of one obligation; null where none are asked for
 * @param state what the form of facts carries along, by parameter
 * @param permalink the link that carries the version of the rules and the labels shown
 * @param memo the link to the same as a memo
 * @param notice that the rules have changed since the link was made; null where they have not
 * @param faults what of the question could not be used
 */
public record BenchView(
        QuestionSentence sentence,
        FactPanel facts,
        BoardView board,
        @Nullable SideView side,
        @Nullable WhyView why,
        Map<String, String> state,
        String permalink,
        String memo,
        String rulesVersion,
        @Nullable Notice notice,
        List<String> faults) {

    /**
     * That other rules answer than when a link was made.
     *
     * @param then the version by which it was made
     * @param now the version in force
     * @param inWords whether answers differ
     */
    public record Notice(String then, String now, String inWords, List<Difference> differences) {}

    /** An obligation whose labels differ, as the link showed them and as they are. */
    public record Difference(String title, String then, String now) {}

    /** The version of the rules, short. */
    public String rulesShort() {
        return LinkedLabels.shortVersion(rulesVersion);
    }
}
