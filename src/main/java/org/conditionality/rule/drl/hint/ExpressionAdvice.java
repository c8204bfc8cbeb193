package org.conditionality.rule.drl.hint;

import java.util.List;
import java.util.Map;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.text.FaultList;
import org.conditionality.text.NearestName;

/** What to say where an expression cannot be read. */
public final class ExpressionAdvice {

    private static final Map<String, String> MEANT =
            Map.of("=", "==", "===", "==", "!==", "!=", "=>", ">=", "=<", "<=", "<>", "!=", "&", "&&", "|", "||");
    private static final Map<String, String> MEANT_WORDS = Map.of("and", "&&", "or", "||", "is", "==", "equals", "==");
    private static final List<String> OPERATORS =
            List.of("after", "before", "contains", "excludes", "in", "memberOf", "str");
    private static final String SIGNS = "=<>!&|";

    private final String code;
    private final FaultList faults;
    private final Fault.Kind kind;

    public ExpressionAdvice(String code, FaultList faults, Fault.Kind kind) {
        this.code = code;
        this.faults = faults;
        this.kind = kind;
    }

    /**
     * Adds what is wrong where an expression cannot go on.
     *
     * @param before what stands before that place
     * @param next what stands there
     * @param wanted the sign that would close what is open, such as {@code )}; empty where none is wanted
     */
    void add(Phrase before, Phrase next, String wanted) {
        var sign = sign(next);
        if (!isOperand(before)) {
            misplaced(before, sign);
        } else if (MEANT.containsKey(sign.text())) {
            add(sign, "`%s` has no place here.".formatted(sign.text()), maybe(MEANT.getOrDefault(sign.text(), "")));
        } else if (isWord(sign.text()) && !isOperator(sign.text())) {
            noOperator(sign);
        } else if (wanted.isEmpty() || isWord(sign.text())) {
            misplaced(before, sign);
        } else {
            missing(wanted, before);
        }
    }

    /** A sign is wanted after what stands there. */
    public void missing(String wanted, Phrase before) {
        add(
                before,
                "A `%s` is missing after `%s`.".formatted(wanted, before.text()),
                "Write `%s%s`.".formatted(before.text(), wanted.equals(";") ? wanted : " " + wanted));
    }

    private void noOperator(Phrase word) {
        var meant = MEANT_WORDS.get(word.text());
        var nearest = meant != null ? maybe(meant) : NearestName.to(word.text(), OPERATORS);
        add(
                word,
                "There is no operator `%s`.".formatted(word.text()),
                nearest == null ? "Compare with `==`." : nearest);
    }

    /** What stands there cannot; at the end, something must. */
    private void misplaced(Phrase before, Phrase next) {
        if (next.text().isEmpty()) {
            add(
                    before,
                    "Something is missing after `%s`.".formatted(before.text()),
                    "Complete the expression, or take `%s` out.".formatted(before.text()));
        } else if (MEANT.containsKey(next.text())) {
            add(next, "`%s` has no place here.".formatted(next.text()), maybe(MEANT.getOrDefault(next.text(), "")));
        } else {
            add(
                    next,
                    "`%s` has no place here.".formatted(next.text()),
                    "Take it out, or complete what stands before it.");
        }
    }

    private void add(Phrase at, String message, String advice) {
        faults.add(kind, at.start(), at.end(), message, advice);
    }

    /** A sign with what is written against it: the grammar takes `=>` for two. */
    private Phrase sign(Phrase next) {
        if (next.text().isEmpty() || SIGNS.indexOf(next.text().charAt(0)) < 0) {
            return next;
        }
        var start = next.start();
        var end = next.end();
        while (start > 0 && SIGNS.indexOf(code.charAt(start - 1)) >= 0) {
            start--;
        }
        while (end < code.length() && SIGNS.indexOf(code.charAt(end)) >= 0) {
            end++;
        }
        return new Phrase(code.substring(start, end), start, end);
    }

    private static boolean isOperator(String word) {
        return word.equals("not") || OPERATORS.contains(word);
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && (Character.isLetter(text.charAt(0)) || text.startsWith("$"));
    }

    /** Whether a value ends with it. */
    private static boolean isOperand(Phrase before) {
        var text = before.text();
        var last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return (Character.isLetterOrDigit(last) && !isOperator(text)) || "_$\"')]".indexOf(last) >= 0;
    }

    private static String maybe(String meant) {
        return "Maybe `" + meant + "`?";
    }
}
