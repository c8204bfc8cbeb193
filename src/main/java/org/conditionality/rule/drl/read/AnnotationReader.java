package org.conditionality.rule.drl.read;

import java.util.regex.Pattern;
import org.antlr.v4.runtime.tree.ParseTree;
import org.conditionality.rule.drl.text.BlankedText;
import org.drools.drl.parser.antlr4.DRL10Parser.ChunkContext;
import org.drools.drl.parser.antlr4.DRL10Parser.DrlAnnotationContext;

/** Looks after annotations, between whose brackets the grammar takes whatever there is. */
final class AnnotationReader {

    private static final Pattern WRITTEN = Pattern.compile("@[ \\t]*\\w+[ \\t]*(?:\\([^()\n]*\\))?");

    private AnnotationReader() {}

    /** Whether one holds more than values: the rest of the file, where a bracket or a quote is missing in it. */
    static boolean areOpen(ParseTree tree) {
        return tree instanceof DrlAnnotationContext
                ? holdsMore(tree)
                : TreeWords.parts(tree).stream().anyMatch(AnnotationReader::areOpen);
    }

    private static boolean holdsMore(ParseTree annotation) {
        return annotation instanceof ChunkContext
                || TreeWords.parts(annotation).stream().anyMatch(AnnotationReader::holdsMore);
    }

    /** A text without its annotations, all else at the same places. */
    static String blanked(String text) {
        var blanked = new StringBuilder(text);
        var found = WRITTEN.matcher(BlankedText.of(text));
        while (found.find()) {
            blanked.replace(found.start(), found.end(), " ".repeat(found.end() - found.start()));
        }
        return blanked.toString();
    }
}
