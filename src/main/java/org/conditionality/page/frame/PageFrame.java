package org.conditionality.page.frame;

import java.util.List;

/**
 * What stands around a page.
 *
 * @param title of the page
 * @param current the path of the screen that is shown
 * @param sheet the name of the style sheet of its own
 * @param entries the screens, each asking the same question
 */
public record PageFrame(String title, String current, String sheet, List<Entry> entries) {

    /** A screen, and the link to it. */
    public record Entry(String name, String path, String link) {}
}
