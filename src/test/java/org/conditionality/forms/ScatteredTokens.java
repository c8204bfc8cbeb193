package org.conditionality.forms;

import java.util.List;
import java.util.Random;
import org.conditionality.rule.drl.text.DrlTokens;
import org.conditionality.rule.drl.text.DrlTokens.Token;

/** Lays a file out in a way drawn at random, with comments where nobody would put them. */
final class ScatteredTokens {

    private static final List<String> COMMENTS = List.of(
            "/* so */",
            "/* \" */",
            "/* it's */",
            "/* rule \"Another\" when ForeignMilitants( hosted == true ) then end */",
            "/* ) end */",
            "/* // */",
            "/**/",
            "// usTroops < 1, \"\n",
            "// then insertLogical( Condition.met( 'in-force' ) ); end\n",
            "// /*\n",
            "//\n");

    private static final List<String> NAMING = List.of("import", "package");

    private final Chances chances;
    private final double newLines;
    private final double tabs;
    private final double comments;
    private final boolean isOfWindows;

    ScatteredTokens(Random random) {
        this.chances = new Chances(random);
        this.newLines = chances.one(List.of(0.02, 0.2, 0.6));
        this.tabs = chances.one(List.of(0.0, 0.3));
        this.comments = chances.one(List.of(0.0, 0.03, 0.1));
        this.isOfWindows = chances.hits(0.3);
    }

    private boolean isConsequence;

    String of(String text) {
        var scattered = new StringBuilder();
        var tokens = DrlTokens.of(text);
        var isName = false;
        for (var at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            // Drools looks for the package in a line of its own, and complains where there is none.
            scattered.append(token.text().equals("package") ? "\npackage" : token.text());
            isConsequence =
                    isConsequence ? !token.text().equals("end") : token.text().equals("then");
            isName = isName ? isDotted(token) : NAMING.contains(token.text());
            if (at + 1 < tokens.size()) {
                var next = tokens.get(at + 1);
                scattered.append(isName ? named(token, next) : between(token, next));
            }
        }
        scattered.append(chances.one(List.of("", "\n", "\n\n")));
        return isOfWindows ? scattered.toString().replace("\n", "\r\n") : scattered.toString();
    }

    /** The name of a package is one word, on the line of `package` or `import`. */
    private static String named(Token token, Token next) {
        return next.start() == token.end() ? "" : NAMING.contains(token.text()) ? " " : "\n";
    }

    private static boolean isDotted(Token token) {
        return token.text().matches("[\\w.*]+");
    }

    private String between(Token one, Token next) {
        var mayBeNone = one.end() == next.start() || isBracket(one) || isBracket(next);
        if (one.text().startsWith("//")) {
            return "\n" + (chances.hits(0.3) ? white() : "");
        } else if (mayBeNone && (one.text().equals("@") || chances.hits(0.7))) {
            return "";
        }
        return white() + (!isConsequence && chances.hits(comments) ? chances.one(COMMENTS) + white() : "");
    }

    private static boolean isBracket(Token token) {
        return List.of("(", ")", ",", ";").contains(token.text());
    }

    private String white() {
        if (chances.hits(newLines)) {
            return "\n" + (chances.hits(0.2) ? "\n" : "")
                    + (chances.hits(tabs) ? "\t\t" : " ".repeat(chances.below(9)));
        }
        return chances.hits(tabs) ? "\t" : " ".repeat(1 + chances.below(2));
    }
}
