package org.conditionality.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.norm.Agreement;

/**
 * Checks what the compiler does not: that each rule concludes one record, names a clause the agreement has, and speaks
 * of obligations and conditions the agreement names; and that no rule depends on its own absence.
 */
final class Soundness {

    private final Agreement agreement;
    private final String reading;
    private final List<RuleShape> rules;
    private final List<String> faults = new ArrayList<>();

    private Soundness(Agreement agreement, String reading, List<RuleShape> rules) {
        this.agreement = agreement;
        this.reading = reading;
        this.rules = rules;
    }

    /** Every fault of the rules of one reading, as {@code file:line: rule "name": what is wrong}. */
    static List<String> faults(Agreement agreement, String reading, List<RuleShape> rules) {
        var check = new Soundness(agreement, reading, rules);
        check.names();
        rules.forEach(check::rule);
        check.stated();
        check.negation();
        return List.copyOf(new LinkedHashSet<>(check.faults));
    }

    private void names() {
        var first = new HashMap<String, RuleShape>();
        for (var rule : rules) {
            var other = first.putIfAbsent(rule.name(), rule);
            if (other != null) {
                fault(
                        rule,
                        "the name is taken by the rule at %s:%d. Give one of them another name."
                                .formatted(other.file(), other.line()));
            }
        }
    }

    private void rule(RuleShape rule) {
        var conclusion = rule.conclusion();
        if (conclusion == null) {
            fault(
                    rule,
                    "the consequence is not one insertLogical of one record. Write insertLogical( … ) and nothing else.");
            return;
        }
        if (rule.clause() != null && !agreement.clauses().containsKey(rule.clause())) {
            fault(rule, "there is no clause \"%s\" in agreement.yaml.".formatted(rule.clause()));
        }
        var subject = conclusion.ids().isEmpty() ? null : conclusion.ids().get(0);
        if (subject != null
                && conclusion.type().equals("Condition")
                && !agreement.conditions().containsKey(subject)) {
            fault(rule, "agreement.yaml names no condition `%s`.".formatted(subject));
        }
        var owed = Set.of("Obligation", "NotCovered", "Performance", "Due", "Failure");
        if (subject != null
                && owed.contains(conclusion.type())
                && !agreement.obligations().containsKey(subject)) {
            fault(rule, "agreement.yaml names no obligation `%s`.".formatted(subject));
        }
    }

    /** Every obligation must be stated by a reading or declared not covered, and every condition be concluded. */
    private void stated() {
        var subjects = new HashMap<String, Set<String>>();
        for (var rule : rules) {
            var conclusion = rule.conclusion();
            if (conclusion != null && !conclusion.ids().isEmpty()) {
                subjects.computeIfAbsent(conclusion.type(), type -> new HashSet<>())
                        .add(conclusion.ids().get(0));
            }
        }
        for (var obligation : agreement.obligations().keySet()) {
            if (!subjects.getOrDefault("Obligation", Set.of()).contains(obligation)
                    && !subjects.getOrDefault("NotCovered", Set.of()).contains(obligation)) {
                faults.add("%s/agreement.yaml: the reading `%s` neither states `%s` nor declares it not covered."
                        .formatted(agreement.id(), reading, obligation));
            }
        }
        for (var condition : agreement.conditions().keySet()) {
            if (!subjects.getOrDefault("Condition", Set.of()).contains(condition)) {
                faults.add("%s/agreement.yaml: no rule of the reading `%s` gives the condition `%s` a value."
                        .formatted(agreement.id(), reading, condition));
            }
        }
    }

    /** A cycle through {@code not} would make the answer depend on the order of rules. */
    private void negation() {
        var uses = new TreeMap<String, Map<String, RuleShape>>();
        var denies = new TreeMap<String, Map<String, RuleShape>>();
        for (var rule : rules) {
            var conclusion = rule.conclusion();
            if (conclusion != null) {
                for (var pattern : rule.patterns()) {
                    var edges = pattern.negated() || pattern.gathered() ? denies : uses;
                    edges.computeIfAbsent(conclusion.type(), type -> new TreeMap<>())
                            .put(pattern.type(), rule);
                }
            }
        }
        denies.forEach((concluded, denied) -> denied.forEach((type, rule) -> {
            if (reaches(type, concluded, uses, denies)) {
                fault(
                        rule,
                        "it concludes %s where there is no %s, yet %s depends on %s. Break the circle."
                                .formatted(concluded, type, type, concluded));
            }
        }));
    }

    @SafeVarargs
    private static boolean reaches(String from, String to, Map<String, Map<String, RuleShape>>... edges) {
        var seen = new TreeSet<String>();
        var next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            var type = next.remove(next.size() - 1);
            if (type.equals(to)) {
                return true;
            }
            if (seen.add(type)) {
                for (var each : edges) {
                    next.addAll(each.getOrDefault(type, Map.of()).keySet());
                }
            }
        }
        return false;
    }

    private void fault(RuleShape rule, String what) {
        faults.add("%s:%d: rule \"%s\": %s".formatted(rule.file(), rule.line(), rule.name(), what));
    }
}
