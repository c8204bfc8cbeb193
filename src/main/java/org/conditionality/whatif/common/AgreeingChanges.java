package org.conditionality.whatif.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.diagram.SmallestFacts;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactSet;
import org.conditionality.question.Detail;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.common.CommonGroundAnswer.AgreeingChange;
import org.conditionality.whatif.common.CommonGroundAnswer.ChangesToAgree;
import org.conditionality.whatif.common.CommonGroundQuestion.Side;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.jspecify.annotations.Nullable;

/** Finds the smallest changes of the facts of a question that make all sides agree. */
final class AgreeingChanges {

    private final Library library;
    private final Evaluator evaluator;
    private final CommonGroundQuestion asked;
    private final Map<String, Object> stated;

    AgreeingChanges(Library library, Evaluator evaluator, CommonGroundQuestion asked) {
        this.library = library;
        this.evaluator = evaluator;
        this.asked = asked;
        this.stated = asked.sides().get(0).question().facts().values();
    }

    ChangesToAgree find() {
        var common = new CommonSpace(library, evaluator, asked, this::isFixed);
        var agreement = common.agreement();
        var given = new TreeMap<>(stated);
        given.keySet().removeIf(this::isFixed);
        given.keySet().retainAll(common.space().axes().fields());
        var found = SmallestFacts.search(common.space().nodes(), agreement, given, Set.of(), asked.maxChanges(), true);
        if (found.changes().contains(Map.<String, Object>of())) {
            return new ChangesToAgree(true, List.of(), true, null);
        }
        var solutions = found.changes().stream()
                .map(this::verified)
                .flatMap(Optional::stream)
                .toList();
        var claimed = common.space().axes().fields().isEmpty() ? "" : claimed(common);
        return new ChangesToAgree(
                false,
                solutions,
                found.complete() && claimed.isEmpty() && common.space().isExact(),
                why(solutions, common.space().isNowhere(agreement), claimed));
    }

    /** What is locked stays, what has happened, and what parties claim against each other: no value stands in its place. */
    private boolean isFixed(String field) {
        var now = stated.get(field);
        var asOf = asked.sides().get(0).question().asOf();
        return now instanceof Claims
                || asked.locks().isLocked(FactPath.parse(field))
                || (now != null && asked.locks().isHistory(FactPath.parse(field), now, asOf));
    }

    private String claimed(CommonSpace common) {
        return stated.entrySet().stream()
                .filter(each -> each.getValue() instanceof Claims)
                .map(Map.Entry::getKey)
                .filter(field -> common.readings().entrySet().stream()
                        .anyMatch(each -> each.getKey().obligations().stream()
                                .anyMatch(id -> each.getValue().rules().inputs(id).stream()
                                        .anyMatch(input -> input.fields().contains(field)))))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String why(List<AgreeingChange> solutions, boolean never, String claimed) {
        var reasons = new ArrayList<String>();
        if (never) {
            reasons.add("Whatever the facts are, they do not agree, with what is locked as it is.");
        } else if (solutions.isEmpty()) {
            reasons.add("No %d changes or fewer make them agree.".formatted(asked.maxChanges()));
        }
        if (!claimed.isEmpty()) {
            reasons.add("What is claimed of %s was not changed.".formatted(claimed));
        }
        return reasons.isEmpty() ? null : String.join(" ", reasons);
    }

    /** What was looked up is evaluated once more, as an analyst would. */
    private Optional<AgreeingChange> verified(Map<String, Object> changes) {
        var labels = new LinkedHashMap<String, Map<String, List<List<String>>>>();
        try {
            for (var side : asked.sides()) {
                labels.computeIfAbsent(side.question().agreement(), id -> new LinkedHashMap<>())
                        .put(
                                side.reading(),
                                labels(side, side.question().facts().withValues(changes)));
            }
        } catch (RefusedInput contradictory) {
            // The changes contradict other facts: nobody could suppose them.
            return Optional.empty();
        }
        var all = new ArrayList<FactChange>();
        changes.forEach((field, value) -> all.add(new FactChange(field, stated.get(field), value)));
        return Optional.of(new AgreeingChange(List.copyOf(all), labels));
    }

    private List<List<String>> labels(Side side, FactSet facts) {
        var question = side.question().under(List.of(side.reading())).of(facts).in(Detail.LABELS);
        var answer =
                Objects.requireNonNull(evaluator.evaluate(question).readings().get(side.reading()));
        return answer.obligations().stream()
                .filter(each -> side.obligations().contains(each.id()))
                .map(Answer.Obligation::sets)
                .flatMap(List::stream)
                .map(set -> set.stream().map(Enum::name).sorted().toList())
                .distinct()
                .toList();
    }
}
