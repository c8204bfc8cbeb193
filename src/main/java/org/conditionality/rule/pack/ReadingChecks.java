package org.conditionality.rule.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.check.bound.Reachability;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.parsed.ConcludedRecord;
import org.conditionality.rule.parsed.ParsedRule;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rules of one reading as a whole: that it states every obligation and every condition has a value, and that
 * no rule depends on its own absence.
 */
final class ReadingChecks {

    /** What stands in every session besides facts. */
    private static final Set<String> GIVEN = Set.of("AsOf", "Setting", "Claim");

    private final Agreement agreement;
    private final String text;
    private final String reading;
    private final List<ParsedRule> rules;
    private final List<Finding> faults = new ArrayList<>();

    private ReadingChecks(Agreement agreement, String text, String reading, List<ParsedRule> rules) {
        this.agreement = agreement;
        this.text = text;
        this.reading = reading;
        this.rules = rules;
    }

    /**
     * Every fault of the rules of one reading, each once.
     *
     * @param text the agreement.yaml, for its lines
     * @param facts the types of facts
     */
    static List<Finding> faults(
            Agreement agreement, String text, String reading, List<ParsedRule> rules, Set<String> facts) {
        var check = new ReadingChecks(agreement, text, reading, rules);
        check.stated();
        check.given(facts);
        var circles = new ReadingChecks(agreement, text, reading, rules);
        circles.negation();
        check.faults.addAll(first(circles.faults));
        return List.copyOf(new LinkedHashSet<>(check.faults));
    }

    /** A circle runs through rules that all agreements share, too; the rules of this one closed it. */
    private static List<Finding> first(List<Finding> circles) {
        var own = circles.stream().filter(each -> each.file().contains("/")).toList();
        return own.isEmpty() ? circles.stream().limit(1).toList() : own;
    }

    /** Every obligation must be stated by a reading or declared not covered, and every condition be concluded. */
    private void stated() {
        var subjects = new HashMap<String, Set<String>>();
        for (var rule : rules) {
            rule.conclusion()
                    .filter(made -> !made.ids().isEmpty())
                    .ifPresent(made -> subjects.computeIfAbsent(made.type(), type -> new HashSet<>())
                            .add(made.ids().get(0)));
        }
        for (var obligation : agreement.obligations().keySet()) {
            if (!subjects.getOrDefault("Obligation", Set.of()).contains(obligation)
                    && !subjects.getOrDefault("NotCovered", Set.of()).contains(obligation)) {
                faults.add(listed(
                        FindingCode.NOT_STATED,
                        obligation,
                        "The reading `%s` neither states `%s` nor declares it not covered."
                                .formatted(reading, obligation),
                        "State it in %s.drl, or conclude NotCovered.because( \"%s\", … ) there."
                                .formatted(reading, obligation)));
            }
        }
        for (var condition : agreement.conditions().keySet()) {
            if (agreement.has(condition, reading)
                    && !subjects.getOrDefault("Condition", Set.of()).contains(condition)) {
                faults.add(listed(
                        FindingCode.NO_VALUE,
                        condition,
                        "No rule of the reading `%s` gives the condition `%s` a value.".formatted(reading, condition),
                        "Write one for MET and one for NOT_MET, or list the `readings` that have it."));
            }
        }
    }

    /** What a question gives is all there is of its kind: what depends on it is found by the fields that are unknown. */
    private void given(Set<String> facts) {
        for (var rule : rules) {
            rule.conclusion()
                    .map(ConcludedRecord::type)
                    .filter(type -> GIVEN.contains(type) || facts.contains(type))
                    .ifPresent(type -> fault(
                            FindingCode.CONSEQUENCE,
                            rule,
                            "It concludes %s, which questions give.".formatted(type),
                            "Conclude a record of a type of its own, declared without `@fact`."));
        }
    }

    /** A fault at the line of agreement.yaml that lists an obligation or condition. */
    private Finding listed(FindingCode code, String id, String message, String suggestion) {
        var line = 1;
        for (var each : text.split("\n", -1)) {
            if (each.strip().startsWith(id + ":")) {
                var column = each.indexOf(id) + 1;
                var file = agreement.id() + "/" + RuleFiles.AGREEMENT;
                return new Finding(code, file, line, column, id.length(), null, message, suggestion);
            }
            line++;
        }
        return Finding.of(code, agreement.id() + "/" + RuleFiles.AGREEMENT, message, suggestion);
    }

    /** A cycle through {@code not} would make the answer depend on the order of rules. */
    private void negation() {
        var uses = new TreeMap<String, Map<String, ParsedRule>>();
        var denies = new TreeMap<String, Map<String, ParsedRule>>();
        for (var rule : rules) {
            rule.conclusion().ifPresent(made -> {
                for (var pattern : rule.patterns()) {
                    var edges = pattern.negated() || pattern.gathered() ? denies : uses;
                    edges.computeIfAbsent(made.type(), type -> new TreeMap<>()).put(pattern.type(), rule);
                }
            });
        }
        denies.forEach((concluded, denied) -> denied.forEach((type, rule) -> {
            if (reaches(type, concluded, uses, denies)) {
                fault(
                        FindingCode.CIRCLE,
                        rule,
                        "It concludes %s where there is no %s, yet %s depends on %s."
                                .formatted(concluded, type, type, concluded),
                        "Break the circle.");
            }
        }));
    }

    @SafeVarargs
    private static boolean reaches(String from, String to, Map<String, Map<String, ParsedRule>>... edges) {
        return Reachability.reaches(
                from,
                to,
                type -> Stream.of(edges)
                        .flatMap(each -> each.getOrDefault(type, Map.of()).keySet().stream())
                        .toList());
    }

    private void fault(FindingCode code, ParsedRule rule, String what, @Nullable String suggestion) {
        faults.add(Finding.at(code, rule.file(), rule.line(), rule.name(), what, suggestion));
    }
}
