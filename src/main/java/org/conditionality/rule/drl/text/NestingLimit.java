package org.conditionality.rule.drl.text;

import java.util.ArrayDeque;
import java.util.List;
import org.conditionality.rule.drl.Fault;

/**
 * Finds what is nested so deeply, or goes on for so long, that no parser reads it without running out of its stack. No rule
 * that a reader follows comes near.
 */
public final class NestingLimit {

    private static final int DEEPEST = 64;
    private static final int LONGEST = 500;
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String JOINING = "+-*/%<>=!&|.,:?";
    private static final String ADVICE = "Part it into several rules, or write it flatter.";

    private NestingLimit() {}

    /** The first such place of a text, if there is one. */
    public static List<Fault> in(String text) {
        var code = BlankedText.of(text);
        var outer = new ArrayDeque<Integer>();
        var joined = 0;
        for (var at = 0; at < code.length(); at++) {
            var sign = code.charAt(at);
            if (OPENING.indexOf(sign) >= 0) {
                outer.push(joined);
                joined = 0;
            } else if (CLOSING.indexOf(sign) >= 0) {
                joined = outer.isEmpty() ? 0 : outer.pop();
            } else if (JOINING.indexOf(sign) >= 0) {
                joined++;
            } else if (sign == ';' || (sign == '\n' && outer.isEmpty())) {
                joined = 0;
            }
            if (outer.size() > DEEPEST) {
                return fault(at, "Brackets stand within more than %d others here.".formatted(DEEPEST));
            } else if (joined > LONGEST) {
                return fault(at, "More than %d signs join what stands here.".formatted(LONGEST));
            }
        }
        return List.of();
    }

    private static List<Fault> fault(int at, String message) {
        return List.of(new Fault(Fault.Kind.EXTENT, at, at + 1, null, message, ADVICE));
    }
}
