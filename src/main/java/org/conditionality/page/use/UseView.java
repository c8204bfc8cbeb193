package org.conditionality.page.use;

import java.util.List;
import org.conditionality.page.bench.QuestionSentence;

/**
 * A what-if as programs ask it, as a scenario to keep, and as one cites it.
 *
 * @param kinds what the calls ask, of which one is shown
 * @param about what the call that is shown asks
 * @param statesTheRecord whether all facts are stated, in place of a record
 * @param texts the call, written for each program
 * @param download the link to the scenario as a file
 * @param permalink the link to this answer
 */
public record UseView(
        QuestionSentence sentence,
        String headline,
        List<Kind> kinds,
        String about,
        boolean statesTheRecord,
        List<Text> texts,
        SavedScenario scenario,
        String download,
        String permalink,
        Cited cited) {

    /** What a call can ask, with the link that shows it. */
    public record Kind(String title, String link, boolean shown) {}

    /** A text to copy. */
    public record Text(String id, String title, String about, String text) {}

    /** How to cite the answer, and the clauses that it rests on. */
    public record Cited(String sentence, List<Source> sources) {}

    /** A clause in its document, and whether the paraphrase was read again in the source. */
    public record Source(String clause, String title, String url, boolean verified) {}
}
