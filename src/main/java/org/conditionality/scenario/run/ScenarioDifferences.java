package org.conditionality.scenario.run;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.conditionality.scenario.Scenario.Because;
import org.conditionality.scenario.Scenario.Expected;
import org.conditionality.scenario.Scenario.Labels;
import org.conditionality.scenario.Scenario.Terms;
import org.jspecify.annotations.Nullable;

/** Says in words where an answer is not what a scenario expects, and why it is what it is. */
final class ScenarioDifferences {

    private final Answer.Reading actual;
    private final List<String> found = new ArrayList<>();

    private ScenarioDifferences(Answer.Reading actual) {
        this.actual = actual;
    }

    /** A text of one or more lines for each difference. */
    static List<String> between(Expected expected, boolean strict, Answer.Reading actual) {
        var differences = new ScenarioDifferences(actual);
        expected.labels().forEach(differences::compareLabels);
        expected.conditions().forEach(differences::compareValue);
        expected.because().forEach(differences::compareReasons);
        expected.advisories().forEach(differences::compareAdvisories);
        expected.powers().forEach(differences::comparePowers);
        expected.terms().forEach(differences::compareTerms);
        expected.clauses().forEach(differences::compareClause);
        expected.derived().forEach(differences::compareDerived);
        if (expected.warnings() != null) {
            differences.compareWarnings(expected.warnings());
        }
        if (strict) {
            differences.findUnnamed(expected.labels().keySet());
        }
        return differences.found;
    }

    private void compareLabels(String id, Labels expected) {
        var obligation = obligation(id);
        if (obligation.isEmpty()) {
            found.add("`%s`: expected %s, but the answer has no such obligation.".formatted(id, words(expected)));
        } else if (!holds(expected, obligation.get())) {
            found.add("`%s`: expected %s, but it is %s.%s"
                    .formatted(id, words(expected), words(obligation.get()), reasons(obligation.get())));
        }
    }

    private static boolean holds(Labels expected, Answer.Obligation actual) {
        var possible = new HashSet<Set<String>>();
        Stream.ofNullable(actual.possible()).flatMap(List::stream).forEach(set -> possible.add(names(set)));
        return expected.labels().equals(names(actual.labels()))
                && (expected.possible().isEmpty() || expected.possible().equals(possible));
    }

    private void compareValue(String id, String expected) {
        var condition = actual.conditions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        var value = condition.map(each -> each.value().name());
        if (value.isEmpty()) {
            found.add("`%s`: expected %s, but the answer has no such condition.".formatted(id, expected));
        } else if (!value.get().equals(expected)) {
            found.add("`%s`: expected %s, but it is %s.%s"
                    .formatted(id, expected, value.get(), reasons(condition.get())));
        }
    }

    private void compareAdvisories(String about, Set<String> expected) {
        var ids = new TreeSet<String>();
        actual.advisories().stream()
                .filter(each -> about.equals(each.obligation()) || about.equals(each.id()))
                .forEach(each -> ids.add(each.id()));
        if (!ids.equals(expected)) {
            found.add("`%s`: expected the advisories %s, but there are %s."
                    .formatted(about, new TreeSet<>(expected), ids));
        }
    }

    private void comparePowers(String id, Map<String, String> expected) {
        var states = new TreeMap<String, String>();
        obligation(id)
                .ifPresent(each -> each.powers()
                        .forEach(power ->
                                states.put(power.kind().name(), power.state().name())));
        if (!states.equals(expected)) {
            found.add("`%s`: expected the powers %s, but they are %s.".formatted(id, new TreeMap<>(expected), states));
        }
    }

    private void compareTerms(String id, Terms expected) {
        var obligation = obligation(id);
        if (obligation.isEmpty()) {
            found.add("`%s`: expected terms, but the answer has no such obligation.".formatted(id));
            return;
        }
        var stated = obligation.get();
        compareTerm(id, "debtor", expected.debtor(), name(stated.debtor()));
        compareTerm(id, "creditor", expected.creditor(), name(stated.creditor()));
        compareTerm(id, "strength", expected.strength(), name(stated.strength()));
        var due = stated.due();
        compareTerm(id, "due", expected.due(), due == null ? Terms.NO_DATE : due.toString());
        var clauses = expected.clauses();
        if (clauses != null) {
            compareTerm(id, "clauses", list(clauses), list(stated.clauses()));
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** Labels as scenarios write them. */
    static Set<String> names(Collection<Label.Name> labels) {
        return labels.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private void compareTerm(String id, String term, @Nullable String expected, @Nullable String actual) {
        if (expected != null && !expected.equals(actual)) {
            found.add("`%s`: expected %s %s, but it is %s."
                    .formatted(id, term, expected, Objects.requireNonNullElse(actual, "none")));
        }
    }

    private void compareClause(String condition, String expected) {
        actual.conditions().stream()
                .filter(each -> each.id().equals(condition))
                .forEach(each -> compareTerm(condition, "clause", expected, each.clause()));
    }

    private void compareDerived(String field, String expected) {
        var derived = actual.derived() == null ? null : actual.derived().get(field);
        var value = derived == null ? Expected.UNKNOWN : derived.value().toString();
        if (!value.equals(expected)) {
            found.add("`%s`: expected that %s follows from incidents, but it is %s.%s"
                    .formatted(
                            field,
                            expected,
                            value,
                            derived == null ? "" : "\n  “" + derived.rule() + "”, with " + derived.counts()));
        }
    }

    private void compareWarnings(List<String> expected) {
        var warnings = actual.warnings() == null ? List.<String>of() : actual.warnings();
        var each = expected.stream().allMatch(part -> warnings.stream().anyMatch(warning -> warning.contains(part)));
        if (!each || warnings.size() != expected.size()) {
            found.add("Expected warnings that hold %s, but there are %s.".formatted(expected, warnings));
        }
    }

    private void compareReasons(String id, Because expected) {
        var obligation = obligation(id);
        if (obligation.isEmpty()) {
            found.add("`%s`: expected an explanation, but the answer has no such obligation.".formatted(id));
            return;
        }
        var rules = new TreeSet<String>();
        obligation.get().because().forEach(because -> rules.addAll(because.rules()));
        var rest = rules.isEmpty() ? "it names no rule" : "it rests on " + quoted(rules);
        expected.rules().stream()
                .filter(rule -> !rules.contains(rule))
                .forEach(rule -> found.add("`%s`: the explanation lacks the rule “%s”; %s.".formatted(id, rule, rest)));
        expected.not().stream()
                .filter(rules::contains)
                .forEach(rule ->
                        found.add("`%s`: the explanation has the rule “%s”, which must not be.".formatted(id, rule)));
    }

    private void findUnnamed(Set<String> named) {
        actual.obligations().stream()
                .filter(obligation -> !named.contains(obligation.id()))
                .forEach(obligation -> found.add("`%s`: a strict scenario has to name it; it is %s.%s"
                        .formatted(obligation.id(), words(obligation), reasons(obligation))));
    }

    private Optional<Answer.Obligation> obligation(String id) {
        return actual.obligations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    private static String words(Labels expected) {
        return words(expected.labels(), expected.possible());
    }

    private static String words(Answer.Obligation actual) {
        return words(
                names(actual.labels()),
                Stream.ofNullable(actual.possible())
                        .flatMap(List::stream)
                        .map(ScenarioDifferences::names)
                        .toList());
    }

    private static String words(Collection<String> labels, Collection<? extends Collection<String>> possible) {
        var sets = possible.stream().map(ScenarioDifferences::list).sorted().collect(joining(" or "));
        return list(labels) + (sets.isEmpty() ? "" : " between " + sets);
    }

    private static String list(Collection<String> labels) {
        return new TreeSet<>(labels).toString();
    }

    private static String reasons(Answer.Obligation obligation) {
        var unknown = obligation.decisive() == null ? List.<String>of() : obligation.decisive();
        return obligation.because().stream().map(ScenarioDifferences::reason).collect(joining()) + unknown(unknown);
    }

    private static String reasons(Answer.Condition condition) {
        var reasons = condition.because().stream()
                .map(because -> "\n  “" + because.rule() + "”" + grounds(Map.of(), because.facts()));
        return reasons.collect(joining()) + unknown(condition.missing() == null ? List.of() : condition.missing());
    }

    private static String reason(Answer.Because because) {
        return "\n  %s: “%s”%s"
                .formatted(because.label(), because.rule(), grounds(because.conditions(), because.facts()));
    }

    private static String grounds(Map<String, Value> conditions, Map<String, Object> facts) {
        var grounds = Stream.concat(
                conditions.entrySet().stream().map(entry -> entry.getKey() + " is " + entry.getValue()),
                facts.entrySet().stream().map(entry -> entry.getKey() + " is " + entry.getValue()));
        var list = grounds.sorted().collect(joining(", "));
        return list.isEmpty() ? "" : ", because " + list;
    }

    private static String unknown(List<String> fields) {
        return fields.isEmpty() ? "" : "\n  unknown: " + String.join(", ", fields);
    }

    private static String quoted(Collection<String> rules) {
        return rules.stream().map(rule -> "“" + rule + "”").collect(joining(", "));
    }
}
