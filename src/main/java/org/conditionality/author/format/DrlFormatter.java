package org.conditionality.author.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The one way to lay out a file of DRL. Only the white space between words is touched, never a word or a comment. */
public final class DrlFormatter {

    private static final Set<String> PARTS = Set.of("when", "then", "end");
    private static final String STEP = "    ";

    private final List<String> lines = new ArrayList<>();
    private final List<DrlToken> line = new ArrayList<>();
    private State state = State.TOP;
    private int depth;
    private int depthBefore;
    private boolean hasField;
    private boolean blankBefore;

    private DrlFormatter() {}

    private enum State {
        TOP,
        HEAD,
        BODY,
        DECLARATION
    }

    /** The text laid out. A text laid out already is returned as it is. */
    public static String of(String text) {
        var layout = new DrlFormatter();
        var words = DrlToken.of(text);
        words.forEach(layout::take);
        layout.flush();
        var laidOut = String.join("\n", layout.lines).strip() + "\n";
        if (!words.stream()
                .map(DrlToken::text)
                .toList()
                .equals(DrlToken.of(laidOut).stream().map(DrlToken::text).toList())) {
            throw new IllegalStateException("The layout would change more than white space.");
        }
        return laidOut;
    }

    private void take(DrlToken word) {
        if (word.newlines() > 0) {
            flush();
            blankBefore |= word.newlines() > 1;
        }
        var begun = !line.isEmpty() && line.get(0).text().equals("rule") && state == State.TOP;
        var isPart = depth == 0 && (begun || state != State.TOP) && PARTS.contains(word.text());
        var isAnnotation =
                depth == 0 && (begun || state == State.HEAD) && word.text().equals("@");
        if (isPart || isAnnotation) {
            flush();
        }
        line.add(word);
        if (word.text().equals("(") || word.text().equals("{")) {
            depth++;
        } else if (word.text().equals(")") || word.text().equals("}")) {
            depth = Math.max(0, depth - 1);
        }
        if (isPart) {
            flush();
            state = word.text().equals("end") ? State.TOP : State.BODY;
        }
    }

    /** Ends a line: it gets the indentation of its place. */
    private void flush() {
        if (line.isEmpty()) {
            return;
        }
        var first = line.get(0).text();
        var begins = state == State.TOP && (first.equals("rule") || first.equals("declare"));
        space(begins);
        lines.add(indentation(first) + TokenSpacing.of(line));
        if (begins) {
            state = first.equals("rule") ? State.HEAD : State.DECLARATION;
            hasField = false;
        } else if (state == State.DECLARATION
                && !first.equals("@")
                && !line.get(0).isComment()) {
            hasField = true;
        }
        line.clear();
        depthBefore = depth;
        blankBefore = false;
    }

    /** Blank lines stand between rules and declarations, and at the top where the author put them; nowhere else. */
    private void space(boolean begins) {
        if (lines.isEmpty() || state != State.TOP) {
            return;
        }
        var last = lines.get(lines.size() - 1);
        var afterEnd = last.equals("end");
        var attached = last.startsWith("//") || last.endsWith("*/");
        if (blankBefore || afterEnd || (begins && !attached)) {
            lines.add("");
        }
    }

    private String indentation(String first) {
        if (state == State.TOP || (depthBefore == 0 && PARTS.contains(first))) {
            return "";
        }
        var closes = first.equals(")") || first.equals("}");
        var deeper = Math.max(0, depthBefore - (closes ? 1 : 0));
        var ofField = state == State.DECLARATION && hasField && first.equals("@") ? 1 : 0;
        return STEP.repeat(1 + deeper + ofField);
    }
}
