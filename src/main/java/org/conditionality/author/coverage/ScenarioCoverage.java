package org.conditionality.author.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.conditionality.rule.parsed.RuleInfo;

/**
 * What the scenarios reach of the rules, by agreement and reading. A timeline counts as each of its segments, and an
 * invariant that holds as one scenario of each label and value that it names, also where it says that they are never
 * reached.
 *
 * @param rules the rules that fired, over all readings; a rule that several readings share counts in each
 * @param values of conditions: MET, NOT_MET, UNKNOWN, and those seen beyond these
 * @param cells an obligation, a reading and a label; not every label can be reached by every obligation
 */
public record ScenarioCoverage(Ratio rules, Ratio values, Ratio cells, List<Reading> readings) {

    /** How much of something is reached. */
    public record Ratio(int reached, int total) {

        static Ratio sum(List<Ratio> parts) {
            return new Ratio(
                    parts.stream().mapToInt(Ratio::reached).sum(),
                    parts.stream().mapToInt(Ratio::total).sum());
        }

        /** In hundredths, rounded down, so that only all is 100. */
        public int percent() {
            return total == 0 ? 100 : (int) (100L * reached / total);
        }

        @Override
        public String toString() {
            return "%d of %d (%d %%)".formatted(reached, total, percent());
        }
    }

    /** What is reached of one reading. */
    public record Reading(
            String agreement,
            String reading,
            Ratio rules,
            Ratio values,
            Ratio cells,
            List<Rule> fired,
            List<Seen> conditions,
            List<Seen> obligations) {

        /** The rules that fired in no scenario, in the order of their files and lines. */
        List<RuleInfo> silent() {
            return fired.stream()
                    .filter(rule -> rule.scenarios().isEmpty())
                    .map(Rule::rule)
                    .toList();
        }
    }

    /** A rule and the scenarios in which it fired, each as {@code file:line}. */
    public record Rule(RuleInfo rule, List<String> scenarios) {}

    /**
     * What was seen of a condition or an obligation.
     *
     * @param seen the scenarios that reach a value or label, by that
     * @param missing the values or labels that none reaches
     */
    public record Seen(String id, Map<String, Integer> seen, List<String> missing) {

        Ratio ratio() {
            return new Ratio(seen.size(), seen.size() + missing.size());
        }
    }

    static ScenarioCoverage of(List<Reading> readings) {
        var sorted = readings.stream()
                .sorted(Comparator.comparing(Reading::agreement).thenComparing(Reading::reading))
                .toList();
        return new ScenarioCoverage(
                sum(sorted, Reading::rules), sum(sorted, Reading::values), sum(sorted, Reading::cells), sorted);
    }

    private static Ratio sum(List<Reading> readings, Function<Reading, Ratio> part) {
        return Ratio.sum(readings.stream().map(part).toList());
    }
}
