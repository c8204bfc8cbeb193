package org.conditionality.page.board;

import java.util.List;

/**
 * The answer under one reading.
 *
 * @param headline the answer in a sentence
 * @param parts what else stands, as pairs of a label and the obligations
 * @param tabs the readings
 * @param sideLink where all readings stand side by side
 * @param groups the obligations, by what they are about
 * @param asides what an analyst must be told besides
 * @param unchanged why nothing changed, where the user changed something; empty otherwise
 */
public record BoardView(
        String headline,
        List<Part> parts,
        List<Tab> tabs,
        String sideLink,
        List<Group> groups,
        List<Aside> asides,
        List<String> unchanged,
        int changedAnswers) {

    /** A label, and the obligations that carry it. */
    public record Part(String label, String text) {}

    /** A reading, with how many obligations are frozen, triggered and reversible under it. */
    public record Tab(
            String id,
            String title,
            String link,
            boolean shown,
            boolean contradictory,
            int frozen,
            int triggered,
            int reversible) {}

    /** Obligations about one matter. */
    public record Group(String title, List<BoardRow> rows) {}

    /** A sentence and its clause. */
    public record Aside(String text, String clause) {}
}
