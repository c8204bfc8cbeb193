package org.conditionality.cli.text;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.jspecify.annotations.Nullable;

/** The grounds of a label as a person reads them. */
public final class GroundText {

    private GroundText() {}

    /** One ground: what it rests on, the rules that lead from there, and those that do not hold. */
    public static void print(PrintWriter out, Answer.Ground ground) {
        var holding =
                ground.rules().stream().filter(step -> step.holds() == null).toList();
        out.println("  " + ground.of() + " because"
                + (holding.isEmpty() ? " of these facts" : ": " + holding.get(0).rule()));
        line(out, "clauses", String.join(", ", ground.clauses()));
        line(out, "conditions", pairs(ground.conditions()));
        line(out, "facts", pairs(ground.facts()));
        holding.stream().skip(1).forEach(step -> line(out, "rule", step.rule()));
        ground.rules().stream()
                .filter(step -> step.holds() != null)
                .forEach(step -> line(out, "does not hold", step.rule() + kept(step.conditions())));
        line(out, "others", others(ground));
    }

    /** A reason of which no ground is known. */
    public static void print(PrintWriter out, Answer.Because because) {
        out.println("  " + because.label() + " because: " + because.rule());
        line(out, "clauses", String.join(", ", because.clauses()));
        line(out, "conditions", pairs(because.conditions()));
        line(out, "facts", pairs(because.facts()));
        because.rules().stream().skip(1).forEach(rule -> line(out, "rule", rule));
    }

    private static String kept(@Nullable Map<String, ?> conditions) {
        return conditions == null ? "" : ", for " + pairs(conditions);
    }

    private static String others(Answer.Ground ground) {
        var others = ground.others();
        if (others == null) {
            return ground.moreGrounds() ? "there are other grounds; `--grounds all` lists them" : "";
        }
        var atLeast = Boolean.TRUE.equals(ground.othersAtLeast());
        return others == 0 && !atLeast ? "" : (atLeast ? "at least " : "") + others + " that are not listed";
    }

    private static String pairs(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void line(PrintWriter out, String what, String text) {
        if (!text.isEmpty()) {
            out.println("    " + what + ": " + text);
        }
    }
}
