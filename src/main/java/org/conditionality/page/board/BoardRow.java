package org.conditionality.page.board;

import java.util.List;
import java.util.Map;
import org.conditionality.page.words.LabelLook;
import org.jspecify.annotations.Nullable;

/**
 * An obligation on the board.
 *
 * @param link where its reasons are shown
 * @param mark what the user's changes did to it; null where nothing
 * @param reason one line of why
 * @param tiles its labels, by the column in which they stand
 * @param gone the labels that it no longer carries, by column, as words
 * @param open whether its reasons are shown
 */
public record BoardRow(
        String id,
        String title,
        String clauses,
        String link,
        @Nullable String mark,
        BoardReason reason,
        Map<LabelLook.Column, List<BoardTile>> tiles,
        Map<LabelLook.Column, List<String>> gone,
        boolean open) {

    /** Its labels in one column. */
    public List<BoardTile> in(LabelLook.Column column) {
        return tiles.getOrDefault(column, List.of());
    }

    /** What it no longer carries in one column. */
    public List<String> goneFrom(LabelLook.Column column) {
        return gone.getOrDefault(column, List.of());
    }

    /** All its labels. */
    public List<BoardTile> all() {
        return tiles.values().stream().flatMap(List::stream).toList();
    }
}
