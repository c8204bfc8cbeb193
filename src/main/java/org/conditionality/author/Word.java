package org.conditionality.author;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word, sign, text or comment of a file.
 *
 * @param newlines how many line ends stand before it
 */
record Word(String text, int newlines) {

    private static final Pattern NEXT = Pattern.compile("//[^\n]*|(?s:/\\*.*?(?:\\*/|$))"
            + "|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)*+'"
            + "|[\\p{L}\\p{N}_$]+|&&|\\|\\||==|!=|<=|>=|[^\\s]");

    boolean isComment() {
        return text.startsWith("//") || text.startsWith("/*");
    }

    /** Whether letters or digits make it up, as those of a name or number. */
    boolean isName() {
        return Character.isLetterOrDigit(text.charAt(0)) || text.charAt(0) == '_' || text.charAt(0) == '$';
    }

    boolean isText() {
        return text.charAt(0) == '"' || text.charAt(0) == '\'';
    }

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var matcher = NEXT.matcher(text);
        var last = 0;
        while (matcher.find()) {
            var newlines = (int) text.substring(last, matcher.start())
                    .chars()
                    .filter(sign -> sign == '\n')
                    .count();
            words.add(new Word(matcher.group().stripTrailing(), newlines));
            last = matcher.end();
        }
        return words;
    }
}
