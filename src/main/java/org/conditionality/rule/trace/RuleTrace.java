package org.conditionality.rule.trace;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the conditions of a rule hold in a world.
 *
 * @param file its path below the rules directory
 * @param line of its first word
 * @param steps its patterns and their constraints, in the order of the text
 */
public record RuleTrace(String rule, String file, int line, List<Step> steps) {

    public RuleTrace {
        steps = List.copyOf(steps);
    }

    /**
     * A part of what must hold.
     *
     * @param text as written, on one line; of a pattern its type
     * @param holds whether there is something for which it holds together with all before it
     * @param facts the fields that it reads of a fact of which there is one, by path, null where unknown; of a type of which
     *     there may be many, its items by the name of the type; {@code asOf}, and {@code setting} with the name of one
     * @param isOfConclusions whether it is about what rules conclude, and not about facts
     * @param records what they concluded of that type, in words
     */
    public record Step(
            String text,
            int line,
            boolean holds,
            Map<String, @Nullable Object> facts,
            boolean isOfConclusions,
            List<String> records) {}

    /** Whether the rule fires. */
    public boolean fires() {
        return steps.stream().allMatch(Step::holds);
    }
}
