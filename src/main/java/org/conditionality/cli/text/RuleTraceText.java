package org.conditionality.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conditionality.rule.trace.RuleTrace;
import org.conditionality.rule.trace.RuleTrace.Step;

/** How far a rule holds, in words: what it met, and what keeps it from firing. */
public final class RuleTraceText {

    private static final int MOST_RECORDS = 8;

    private RuleTraceText() {}

    public static String of(RuleTrace trace, String reading) {
        var lines = new ArrayList<String>();
        lines.add("\"%s\" under %s %s.".formatted(trace.rule(), reading, trace.fires() ? "fires" : "does not fire"));
        lines.add("  %s:%d".formatted(trace.file(), trace.line()));
        if (trace.steps().isEmpty()) {
            lines.add("  It has no conditions.");
        }
        var failed = false;
        for (var step : trace.steps()) {
            var state = step.holds() ? "holds" : failed ? "-" : "fails";
            lines.add("  %-5s  line %d: %s".formatted(state, step.line(), step.text()));
            met(step).forEach(met -> lines.add("           " + met));
            if (!step.holds() && !failed) {
                failed = true;
                records(step).forEach(record -> lines.add("           " + record));
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> met(Step step) {
        return step.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " is " + (fact.getValue() == null ? "unknown" : fact.getValue()))
                .toList();
    }

    /** What rules concluded of the type at which a rule stops. */
    private static List<String> records(Step step) {
        if (step.records().isEmpty() && step.isOfConclusions()) {
            return List.of("No rule has concluded one.");
        }
        var shown = step.records().stream().limit(MOST_RECORDS).collect(Collectors.toCollection(ArrayList::new));
        if (step.records().size() > MOST_RECORDS) {
            shown.add("and %d more".formatted(step.records().size() - MOST_RECORDS));
        }
        return shown;
    }
}
