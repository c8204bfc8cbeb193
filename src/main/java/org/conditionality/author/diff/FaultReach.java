package org.conditionality.author.diff;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.rule.mutation.Mutants.Concludes;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.scenario.Scenario.Expected;
import org.conditionality.scenario.TimelineScenario;

/**
 * How far a fault in one rule can reach under one reading: the conditions, obligations and advisories that rest on what
 * the rule concludes, in the rules as they stand or in the faulty ones.
 *
 * @param rule the name of the rule with the fault
 */
public record FaultReach(ReadingRules before, ReadingRules after, Concludes concluded, String rule) {

    private static final List<String> ASIDE = List.of("Advisory", "Contradiction", "");

    /** Whether the rule is a law: one for every obligation, which names none. */
    boolean isLaw() {
        return concluded.ids().isEmpty() && !ASIDE.contains(concluded.type());
    }

    private boolean isOpen() {
        return concluded.type().equals("Contradiction") || concluded.type().isEmpty();
    }

    /** Whether the value of a condition can rest on the rule. */
    public boolean condition(String id) {
        return isOpen() || rests("Condition", id, true);
    }

    /** Whether the labels of an obligation can rest on the rule. */
    public boolean obligation(String id) {
        return isOpen()
                || isLaw()
                || List.of(before, after).stream()
                        .flatMap(rules -> rules.inputs(id).stream())
                        .anyMatch(input -> rests(input.type(), input.id(), true));
    }

    /** Whether what an analyst is told of an obligation, or by the id of an advisory, can rest on the rule. */
    boolean advisory(String about) {
        return concluded.type().equals("Advisory") || obligation(about) || rests("Advisory", about, true);
    }

    /** Whether the records of a type about an id can rest on the rule otherwise than by what the laws make of others. */
    boolean directly(String type, String id) {
        return rests(type, id, false);
    }

    private boolean rests(String type, String id, boolean byLaw) {
        return before.upstream(type, id, byLaw).contains(rule)
                || after.upstream(type, id, byLaw).contains(rule);
    }

    /** Whether the fault can change anything of which a scenario expects something. */
    public boolean isExpected(Expected expected) {
        return any(
                        expected.labels().keySet(),
                        expected.conditions().keySet(),
                        expected.advisories().keySet())
                || (!expected.refused().isEmpty() && isOpen())
                || expected.powers().keySet().stream().anyMatch(this::obligation)
                || expected.terms().keySet().stream().anyMatch(this::obligation)
                || expected.because().keySet().stream().anyMatch(this::obligation);
    }

    /** Whether the fault can change anything of which a timeline expects something. */
    public boolean isExpected(TimelineScenario.Expected expected) {
        var told = new TreeSet<String>();
        expected.obligations()
                .forEach((id, segments) -> segments.forEach(segment -> told.addAll(segment.advisories())));
        return concluded.type().equals("Advisory")
                ? concluded.ids().stream().anyMatch(told::contains)
                : any(expected.obligations().keySet(), expected.conditions().keySet(), Set.of());
    }

    private boolean any(Collection<String> obligations, Collection<String> conditions, Collection<String> told) {
        return obligations.stream().anyMatch(this::obligation)
                || conditions.stream().anyMatch(this::condition)
                || told.stream().anyMatch(this::advisory);
    }
}
