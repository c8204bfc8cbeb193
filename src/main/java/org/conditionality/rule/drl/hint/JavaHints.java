package org.conditionality.rule.drl.hint;

import com.github.javaparser.ParseException;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.text.BlankedText;
import org.conditionality.rule.drl.text.FaultList;

/** Says in plain words what the parser of Java stumbles over in one consequence. */
public final class JavaHints {

    private final String code;
    private final FaultList faults;
    private final int from;
    private final int to;
    private final ToIntFunction<Position> offset;

    /**
     * Explains what is wrong from one offset of a text to another.
     *
     * @param offset what a place that the parser names is in the text
     */
    public JavaHints(String code, FaultList faults, int from, int to, ToIntFunction<Position> offset) {
        this.code = code;
        this.faults = faults;
        this.from = from;
        this.to = to;
        this.offset = offset;
    }

    /** Adds the first problem; where that is more after the end of a statement, gives its offset instead. */
    public Optional<Integer> explain(List<Problem> problems) {
        var cause = problems.get(0).getCause().orElse(null);
        if (cause instanceof ParseException fault && fault.currentToken != null && fault.currentToken.next != null) {
            // A dot is looked at together with what follows it.
            var before = isDotted(fault.currentToken) ? fault.currentToken.next : fault.currentToken;
            var next = before.next == null ? new Phrase("", to, to) : phrase(before.next);
            if (before.image.equals(";") && !next.text().isEmpty()) {
                return Optional.of(next.start());
            }
            stumble(phrase(before), next);
        } else {
            var then = from - "then".length();
            faults.add(Fault.Kind.JAVA, then, from, "The consequence is not Java.", "Write insertLogical( … );");
        }
        return Optional.empty();
    }

    private static boolean isDotted(Token token) {
        var last = token.image.charAt(token.image.length() - 1);
        return token.next.image.equals(".") && (last == ')' || Character.isJavaIdentifierPart(last));
    }

    private void stumble(Phrase before, Phrase next) {
        var depth = 0;
        for (var sign : BlankedText.of(code.substring(from, Math.max(from, before.end())))
                .toCharArray()) {
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        }
        new ExpressionAdvice(code, faults, Fault.Kind.JAVA).add(before, next, depth > 0 ? ")" : ";");
    }

    /** A word or sign; at the end, and before the beginning, nothing. */
    private Phrase phrase(Token token) {
        var start = Math.min(to, offset.applyAsInt(new Position(token.beginLine, token.beginColumn)));
        var end = Math.min(to, offset.applyAsInt(new Position(token.endLine, token.endColumn)) + 1);
        return start < from
                ? new Phrase("", from, from)
                : new Phrase(code.substring(start, Math.max(start, end)), start, Math.max(start, end));
    }
}
