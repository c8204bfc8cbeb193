package org.conditionality.rule.drl;

import java.util.regex.Pattern;
import org.antlr.v4.runtime.tree.ParseTree;
import org.drools.drl.parser.antlr4.DRL10Parser.ChunkContext;
import org.drools.drl.parser.antlr4.DRL10Parser.DrlAnnotationContext;

/** Looks after annotations, between whose brackets the grammar takes whatever there is. */
final class Annotations {

    private static final Pattern WRITTEN = Pattern.compile("@[ \\t]*\\w+[ \\t]*(?:\\([^()\n]*\\))?");

    private Annotations() {}

    /** Whether one holds more than values: the rest of the file, where a bracket or a quote is missing in it. */
    static boolean areOpen(ParseTree tree) {
        return tree instanceof DrlAnnotationContext
                ? holdsMore(tree)
                : Trees.parts(tree).stream().anyMatch(Annotations::areOpen);
    }

    private static boolean holdsMore(ParseTree annotation) {
        return annotation instanceof ChunkContext
                || Trees.parts(annotation).stream().anyMatch(Annotations::holdsMore);
    }

    /** A text without its annotations, all else at the same places. */
    static String blanked(String text) {
        var blanked = new StringBuilder(text);
        var found = WRITTEN.matcher(Blank.of(text));
        while (found.find()) {
            blanked.replace(found.start(), found.end(), " ".repeat(found.end() - found.start()));
        }
        return blanked.toString();
    }
}
