package org.conditionality.page.why;

import java.util.List;
import org.conditionality.page.board.BoardTile;

/**
 * What it would take to reach something.
 *
 * @param question what is to be reached
 * @param ways the smallest changes that reach it
 * @param remark what is to be known of the ways, or why there is none; empty where nothing is
 */
public record WaysOut(String question, List<Way> ways, String remark) {

    /**
     * One way.
     *
     * @param changes what changes
     * @param settles which way unknown facts must turn out besides
     * @param outcome what the obligation comes to
     * @param by who can bring the changes about; empty where nothing changes
     * @param apply the link that supposes all of it
     */
    public record Way(List<Change> changes, List<Change> settles, List<BoardTile> outcome, String by, String apply) {}

    /** A question, its answer now and the answer that it takes. */
    public record Change(String question, String from, String to) {}
}
