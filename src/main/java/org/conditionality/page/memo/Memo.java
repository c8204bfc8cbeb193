package org.conditionality.page.memo;

import java.util.List;

/**
 * A what-if to take along.
 *
 * @param question what is asked, as a sentence
 * @param headline the answer in a sentence
 * @param rows the obligations
 * @param suppositions what the user changed
 * @param broken what those obligations hang on that are withheld or may be undone
 * @param known what was taken as known
 * @param unknown the questions that are open and would decide something
 * @param asides what a reader must be told besides
 * @param cite how to quote it
 * @param link to the page
 * @param rulesVersion the rules by which it was answered
 */
public record Memo(
        String question,
        String headline,
        List<Row> rows,
        List<Supposition> suppositions,
        List<String> broken,
        List<Known> known,
        List<String> unknown,
        List<String> asides,
        List<Source> clauses,
        String cite,
        String link,
        String rulesVersion) {

    /**
     * An obligation.
     *
     * @param labels in words; what is only possible is said to be so
     */
    public record Row(String obligation, String labels, String why, String clauses) {}

    /** What the user supposes, with a remark and a source of the user's own; empty where there are none. */
    public record Supposition(String question, String value, String was, String note, String source) {}

    /** What was taken as known, and from where. */
    public record Known(String question, String value, String since, String source) {}

    /** A clause that the answer rests on. */
    public record Source(String name, String text, String source, String confidence) {}
}
