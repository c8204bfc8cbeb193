package org.conditionality.page.fact;

import java.util.List;

/**
 * All facts of a question.
 *
 * @param undoAll the link that takes all changes back; empty where there are none
 */
public record FactPanel(
        int known, int unknown, int changed, String undoAll, List<Section> sections, List<Items> lists) {

    /**
     * Facts under one heading.
     *
     * @param note how many of them are known
     * @param folded whether they are shown only on demand
     */
    public record Section(String title, String note, boolean folded, List<FactView> facts) {}

    /**
     * A list of facts, with the fields of one more.
     *
     * @param items those there are
     */
    public record Items(String type, String title, String about, List<Item> items, List<FactView> fields) {}

    /**
     * One of a list.
     *
     * @param remove the link that takes it out again; empty where the baseline has it
     */
    public record Item(String text, String remove) {}

    /** All facts that are entered one by one. */
    public List<FactView> all() {
        return sections.stream().flatMap(section -> section.facts().stream()).toList();
    }
}
