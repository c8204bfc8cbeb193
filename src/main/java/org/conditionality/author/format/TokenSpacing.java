package org.conditionality.author.format;

import java.util.List;
import java.util.Set;

/** Where spaces stand within a line of DRL. */
final class TokenSpacing {

    /** Words after which a bracket opens a group, and not what they take. */
    private static final Set<String> APART =
            Set.of("in", "memberOf", "contains", "excludes", "matches", "and", "or", "from", "return");

    private static final Set<String> SIGNS =
            Set.of("&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "=", ":", "|", "&", "?");

    private TokenSpacing() {}

    static String of(List<DrlToken> line) {
        var first = line.get(0).text();
        // The dots and stars of an import are no operators.
        var isImport = first.equals("import") || first.equals("package");
        var text = new StringBuilder(first);
        for (var i = 1; i < line.size(); i++) {
            var isSpaced = isImport ? i == 1 || line.get(i).isComment() : isSpaced(line, i);
            text.append(isSpaced ? " " : "").append(line.get(i).text());
        }
        return text.toString();
    }

    /** Whether a space stands before a word. */
    private static boolean isSpaced(List<DrlToken> line, int at) {
        var word = line.get(at);
        var before = line.get(at - 1);
        if (word.isComment() || before.isComment()) {
            return true;
        }
        return switch (word.text()) {
            case ".", ",", ";", "]" -> false;
            case ")" -> !before.text().equals("(");
            case "(" -> !before.text().equals("!") && (!before.isName() || isApart(line, at - 1));
            case "[" -> false;
            default -> isSpacedAfter(line, at - 1);
        };
    }

    /** A method may have the name of an operator. */
    private static boolean isApart(List<DrlToken> line, int at) {
        return APART.contains(line.get(at).text())
                && (at == 0 || !line.get(at - 1).text().equals("."));
    }

    private static boolean isSpacedAfter(List<DrlToken> line, int at) {
        var sign = line.get(at).text();
        if (Set.of(".", "@", "!", "[").contains(sign)) {
            return false;
        }
        // A sign that nothing stands before belongs to the number after it.
        var isUnary = sign.equals("-") && (at == 0 || isOpening(line.get(at - 1)));
        return !isUnary;
    }

    private static boolean isOpening(DrlToken before) {
        return SIGNS.contains(before.text()) || Set.of("(", ",", "return").contains(before.text());
    }
}
