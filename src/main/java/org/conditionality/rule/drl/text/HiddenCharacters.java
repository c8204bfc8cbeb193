package org.conditionality.rule.drl.text;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.rule.drl.Fault;

/** Finds characters that make a reader, or another program, see something else than is there. */
public final class HiddenCharacters {

    /** More brackets within each other than any rule needs; readers call themselves for each. */
    private static final int DEEPEST = 60;

    /** A file that nobody can have written by hand, and that would take minutes to compile. */
    private static final int LONGEST = 1_000_000;

    private HiddenCharacters() {}

    /** Every such character; a file that has any is not to be read further. */
    public static List<Fault> in(String text) {
        var faults = new ArrayList<Fault>();
        if (text.length() > LONGEST) {
            faults.add(fault(
                    0, "The file has more than %,d characters.".formatted(LONGEST), "Part it into several files."));
            return faults;
        }
        var depth = 0;
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (isHidden(sign)) {
                faults.add(fault(
                        at,
                        "The character U+%04X shows nothing, or changes how what follows is shown."
                                .formatted((int) sign),
                        "Take it out."));
            } else if (sign == '\\' && text.startsWith("u", at + 1)) {
                // The Java compiler takes it for the character before it reads anything else, be it a quote or a line
                // end.
                faults.add(new Fault(
                        Fault.Kind.CHARACTER,
                        at,
                        at + 2,
                        null,
                        "A character is written as `\\u…`.",
                        "Write the character itself."));
            }
            depth += sign == '(' || sign == '[' || sign == '{' ? 1 : sign == ')' || sign == ']' || sign == '}' ? -1 : 0;
            depth = Math.max(0, depth);
            if (depth > DEEPEST) {
                faults.add(fault(
                        at, "More than %d brackets stand within each other.".formatted(DEEPEST), "Write it flatter."));
                return faults;
            }
        }
        return faults;
    }

    /** Controls, but for tabs and line ends, and marks that turn the direction of a text without being seen. */
    private static boolean isHidden(char sign) {
        return (Character.isISOControl(sign) && sign != '\t' && sign != '\n' && sign != '\r')
                || (sign >= '\u202a' && sign <= '\u202e')
                || (sign >= '\u2066' && sign <= '\u2069')
                || sign == '\u2028'
                || sign == '\u2029';
    }

    private static Fault fault(int at, String message, String advice) {
        return new Fault(Fault.Kind.CHARACTER, at, at + 1, null, message, advice);
    }
}
