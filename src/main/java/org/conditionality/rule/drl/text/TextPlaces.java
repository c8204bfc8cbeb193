package org.conditionality.rule.drl.text;

import org.conditionality.rule.drl.Phrase;

/** A part of a text that the grammar reads by itself, and what its counts of characters are in the whole. */
public final class TextPlaces {

    private final String whole;
    private final int start;
    private final int end;
    private final String text;
    private final boolean isPlain;

    public TextPlaces(String whole, int start, int end) {
        this.whole = whole;
        this.end = end;
        this.start = start;
        this.text = whole.substring(start, end);
        this.isPlain = text.chars().noneMatch(sign -> Character.isSurrogate((char) sign));
    }

    /** The same part of another text of the same length. */
    public TextPlaces of(String other) {
        return new TextPlaces(other, start, end);
    }

    /** The part alone. */
    public String text() {
        return text;
    }

    /** The offset in the whole text: the grammar counts characters, Java counts halves of some. */
    int offset(int characters) {
        var most = isPlain ? text.length() : text.codePointCount(0, text.length());
        var within = Math.max(0, Math.min(characters, most));
        return start + (isPlain ? within : text.offsetByCodePoints(0, within));
    }

    /** What stands from one count of characters to another. */
    public Phrase phrase(int from, int to) {
        return new Phrase(whole.substring(offset(from), offset(to)), offset(from), offset(to));
    }
}
