package org.conditionality.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactSet;
import org.conditionality.scenario.Statement;

/**
 * Facts under which a statement does not hold, whatever the facts are that they leave out.
 *
 * @param size how many of them the invariant does not fix
 */
record Counterexample(Statement statement, LocalDate asOf, FactSet facts, int size) {

    /** The question that shows it, in the words of a question file, and what is answered. */
    String inWords(List<String> answered) {
        var lines = new ArrayList<String>();
        lines.add("It does not hold: %s.".formatted(String.join("; ", answered)));
        lines.add("The smallest facts that show it, with all others unknown:");
        lines.add("asOf: " + asOf);
        lines.add(facts.values().isEmpty() && facts.many().isEmpty() ? "facts: {}" : "facts:");
        FactPath.byType(facts.values()).forEach((type, fields) -> lines.add("  %s: %s".formatted(type, flow(fields))));
        facts.many()
                .forEach((type, items) -> lines.add("  %s: %s"
                        .formatted(
                                type,
                                items.stream().map(Counterexample::flow).collect(Collectors.joining(", ", "[", "]")))));
        return String.join("\n", lines);
    }

    private static String flow(Map<?, ?> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + ": " + value(each.getValue()))
                .sorted()
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String value(Object value) {
        return value instanceof Claims claims
                ? "{ claims: %s }".formatted(flow(claims.byParty()))
                : String.valueOf(value);
    }
}
