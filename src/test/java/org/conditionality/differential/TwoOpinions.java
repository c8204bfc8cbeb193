package org.conditionality.differential;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.secondopinion.Case;
import org.conditionality.secondopinion.Opinion;
import org.conditionality.secondopinion.Reachable;
import org.conditionality.secondopinion.SecondOpinion;
import org.conditionality.secondopinion.TableVerdict;

/** Puts fact sets to the rules and to the second opinion, and keeps count of what came up. */
final class TwoOpinions {

    private final String agreement;
    private final Evaluator evaluator;
    private final QuestionReader questions;
    private final SecondOpinion second;
    private final Map<Reachable.Cell, Map<SortedSet<String>, Integer>> seen = new TreeMap<>(TwoOpinions::order);

    TwoOpinions(String agreement, Library library, SecondOpinion second) {
        this.agreement = agreement;
        this.evaluator = new Evaluator(library);
        this.questions = new QuestionReader(library);
        this.second = second;
    }

    private static int order(Reachable.Cell one, Reachable.Cell other) {
        return (one.reading() + one.id()).compareTo(other.reading() + other.id());
    }

    /** Every way in which the two differ on a fact set under some readings; empty when they agree. */
    List<String> differences(Case facts, List<String> readings) {
        var answer = evaluator.evaluate(questions.read(body(facts, readings)));
        var differences = new ArrayList<String>();
        for (var reading : readings) {
            var opinion = second.evaluate(facts.facts(), reading, facts.asOf());
            compare(reading, opinion, requireNonNull(answer.readings().get(reading)), differences);
        }
        return differences.stream()
                .map(each -> each + "\n  as of " + facts.asOf() + " " + facts.facts())
                .toList();
    }

    private Map<String, Object> body(Case facts, List<String> readings) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", agreement);
        body.put("readings", readings);
        body.put("detail", "labels");
        body.put("asOf", facts.asOf().toString());
        body.put("facts", withoutEmptyClaims(facts.facts()));
        return body;
    }

    /** Claims of no one are refused as input; to the second opinion they are an unknown field. */
    private static Object withoutEmptyClaims(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        var rest = new LinkedHashMap<Object, Object>();
        map.forEach((key, each) -> {
            if (each == null || !each.equals(Map.of("claims", Map.of()))) {
                rest.put(key, each == null ? null : withoutEmptyClaims(each));
            }
        });
        return rest;
    }

    private void compare(String reading, Opinion opinion, Answer.Reading answer, List<String> differences) {
        for (var obligation : answer.obligations()) {
            var verdict = opinion.on(obligation.id());
            var labels = names(obligation.labels());
            count(new Reachable.Cell(reading, obligation.id()), labels);
            var where = reading + " " + obligation.id() + " ";
            differ(where + "labels", labels, verdict.labels(), differences);
            differ(where + "possible", possible(obligation), possible(verdict), differences);
            var certain = obligation.certain();
            var decisive = obligation.decisive();
            if (certain != null && decisive != null) {
                differ(where + "certain", names(certain), verdict.certain(), differences);
                differ(where + "decisive", apart(decisive), apart(verdict.decisive()), differences);
                if (!new TreeSet<>(decisive).containsAll(verdict.decisive())) {
                    differences.add(where + "decisive: " + decisive + " lacks some of " + verdict.decisive());
                }
            }
        }
        for (var condition : answer.conditions()) {
            var expected = requireNonNull(opinion.conditions().get(condition.id()));
            differ(reading + " " + condition.id(), condition.value().name(), expected, differences);
        }
    }

    private synchronized void count(Reachable.Cell cell, SortedSet<String> labels) {
        seen.computeIfAbsent(cell, each -> new LinkedHashMap<>()).merge(labels, 1, Integer::sum);
    }

    /** Fields that can contradict each other tip together; the second opinion names them only where one does alone. */
    private static Set<String> apart(Iterable<String> fields) {
        var some = new TreeSet<String>();
        fields.forEach(some::add);
        some.removeIf(field -> field.startsWith("intraAfghanTalks."));
        return some;
    }

    private static Set<Set<String>> possible(Answer.Obligation obligation) {
        var sets = obligation.possible() == null ? List.of(obligation.labels()) : obligation.possible();
        return sets.stream().map(TwoOpinions::names).collect(Collectors.toSet());
    }

    private static SortedSet<String> names(Collection<Label.Name> labels) {
        return labels.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Set<String>> possible(TableVerdict verdict) {
        return verdict.possible().stream().map(TreeSet::new).collect(Collectors.toSet());
    }

    private static void differ(String what, Object rules, Object second, List<String> differences) {
        if (!rules.equals(second)) {
            differences.add(what + ": the rules say " + rules + ", the second opinion " + second);
        }
    }

    /** How often each label set of a cell came up. */
    Map<SortedSet<String>, Integer> seen(Reachable.Cell cell) {
        return seen.getOrDefault(cell, Map.of());
    }
}
