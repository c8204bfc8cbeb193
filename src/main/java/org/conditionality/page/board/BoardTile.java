package org.conditionality.page.board;

import org.conditionality.norm.Label;
import org.conditionality.page.words.LabelLook;
import org.jspecify.annotations.Nullable;

/**
 * A label on the board.
 *
 * @param letter its letter, which is the name of its style as well
 * @param maybe whether it is only possible
 * @param fresh whether the user's changes brought it about
 * @param note a word below it; null where there is none
 * @param confidence how sure it is what it rests on; empty where that is not said
 */
public record BoardTile(
        String letter,
        String word,
        boolean maybe,
        boolean fresh,
        @Nullable String note,
        String confidence) {

    /** A label that certainly stands, or that may. */
    public static BoardTile of(Label.Name name, boolean maybe) {
        var look = LabelLook.of(name);
        return new BoardTile(look.letter(), look.word() + (maybe ? "?" : ""), maybe, false, null, "");
    }

    /** The names of its styles. */
    public String style() {
        return letter + (maybe ? " maybe" : "") + (fresh ? " new" : "");
    }

    BoardTile noted(boolean isFresh, @Nullable String words) {
        return new BoardTile(letter, word, maybe, isFresh, words, confidence);
    }

    BoardTile sure(String level) {
        return new BoardTile(letter, word, maybe, fresh, note, level);
    }
}
