package org.conditionality.page.scenarios;

import java.util.List;
import java.util.Map;
import org.conditionality.page.bench.QuestionSentence;

/**
 * The scenarios there are, by file.
 *
 * @param kept what forms carry along
 * @param agreements those whose scenarios can be chosen; the value of all of them is empty
 * @param find a part of the names or files that are shown; empty where all are
 * @param shown how many are shown
 * @param total how many there are
 * @param reach what they expect something of, by reading, in words
 */
public record ScenarioGrid(
        String headline,
        Map<String, String> kept,
        List<QuestionSentence.Choice> agreements,
        String find,
        int shown,
        int total,
        List<FileRows> files,
        List<Reach> reach) {

    /** A file, with the scenarios of it that are shown. */
    public record FileRows(String file, String agreement, List<Row> rows) {}

    /**
     * A scenario.
     *
     * @param when the day or days asked about
     * @param readings those under which it expects something, in words
     * @param link to the page that asks it; empty where none can
     * @param remark what is to be known of it: its author's note, or why no page can ask it
     */
    public record Row(String name, int line, String when, String readings, String link, String remark) {}

    /** Of how many obligations of a reading something is expected. */
    public record Reach(String agreement, String reading, int scenarios, int obligations, int of) {}
}
