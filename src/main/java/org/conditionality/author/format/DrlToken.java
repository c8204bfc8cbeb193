package org.conditionality.author.format;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.rule.drl.text.DrlTokens;

/**
 * A word, sign, text or comment of a file.
 *
 * @param newlines how many line ends stand before it
 */
record DrlToken(String text, int newlines) {

    boolean isComment() {
        return text.startsWith("//") || text.startsWith("/*");
    }

    /** Whether letters or digits make it up, as those of a name or number. */
    boolean isName() {
        return Character.isLetterOrDigit(text.charAt(0)) || text.charAt(0) == '_' || text.charAt(0) == '$';
    }

    static List<DrlToken> of(String text) {
        var words = new ArrayList<DrlToken>();
        var last = 0;
        for (var token : DrlTokens.of(text)) {
            var newlines = (int) text.substring(last, token.start())
                    .chars()
                    .filter(sign -> sign == '\n')
                    .count();
            words.add(new DrlToken(token.text(), newlines));
            last = token.end();
        }
        return words;
    }
}
