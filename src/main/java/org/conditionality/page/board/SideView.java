package org.conditionality.page.board;

import java.util.List;

/** The obligations under every reading, side by side. */
public record SideView(List<String> readings, List<Row> rows) {

    /** One obligation. */
    public record Row(String title, boolean differs, List<Cell> cells) {}

    /** Its labels under one reading; none where the facts contradict each other. */
    public record Cell(String reading, String link, List<BoardTile> tiles) {}
}
