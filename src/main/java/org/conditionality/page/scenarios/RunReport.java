package org.conditionality.page.scenarios;

import java.util.List;
import org.conditionality.page.board.BoardTile;

/**
 * How scenarios came out, what failed first.
 *
 * @param passed whether all did, and there was something to run
 * @param headline counts
 * @param untested the agreements about which there is no scenario, in words
 * @param files those of which all passed
 */
public record RunReport(
        boolean passed, String headline, List<String> untested, List<FailedScenario> failed, List<PassedFile> files) {

    /**
     * A scenario that failed under a reading.
     *
     * @param place its file and line
     * @param link to the page that asks it; empty where none can
     * @param labels the obligations that carry other labels than expected
     * @param words all that differs, and why, as the command line says it
     */
    public record FailedScenario(
            String place, String name, String reading, String link, List<OtherLabels> labels, List<String> words) {}

    /** An obligation whose labels are others than a scenario expects. */
    public record OtherLabels(String obligation, List<BoardTile> expected, List<BoardTile> actual) {}

    /** A file, and how many outcomes of it passed. */
    public record PassedFile(String file, int outcomes) {}
}
