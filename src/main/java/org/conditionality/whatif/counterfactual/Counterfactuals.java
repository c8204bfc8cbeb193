package org.conditionality.whatif.counterfactual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.fact.FactPath;
import org.conditionality.norm.Label;
import org.conditionality.norm.Party;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.Solution;

/** Finds every smallest change of facts that reaches a goal. A pure function of the packs and the question. */
public final class Counterfactuals {

    private final Library library;
    private final Evaluator evaluator;

    public Counterfactuals(Library library, Evaluator evaluator) {
        this.library = library;
        this.evaluator = evaluator;
    }

    /**
     * Returns what it would take.
     *
     * @throws RefusedInput if the facts contradict each other as they are
     */
    public CounterfactualAnswer answer(CounterfactualQuestion asked) {
        var question = under(asked.question(), asked.goals()).in(Detail.LABELS);
        var before = evaluator.evaluate(question);
        var pack = library.pack(question.agreement()).orElseThrow();
        if (asked.goals().stream().allMatch(goal -> goal.isFulfilledBy(LabelStates.possible(before, goal)))) {
            return new CounterfactualAnswer(true, List.of(), true, true, 1, null);
        }
        var free = new TreeSet<>(pack.vocabulary().paths());
        free.removeIf(path -> !asked.locks().mayChange(path, pack)
                || pack.vocabulary().type(FactPath.typeOf(path)).orElseThrow().many());
        var found = new ArrayList<Solution>();
        var looked = 1L;
        var complete = true;
        var exact = true;
        for (var added : CandidateItems.of(pack, asked)) {
            var with = added.to(question);
            var search = CounterfactualSearch.search(
                    asked.goals(),
                    sides(pack, with, asked.goals(), free),
                    (field, value) -> asked.locks().mayBecome(field, value, pack),
                    asked.maxChanges() - added.changes());
            for (var changes : search.changes()) {
                verified(with, changes, asked.goals(), added).ifPresent(found::add);
            }
            looked += search.looked();
            complete &= search.complete();
            exact &= search.exact();
        }
        var minimal = MinimalSolutions.of(found);
        return new CounterfactualAnswer(
                false, minimal, complete, exact, looked, minimal.isEmpty() ? why(asked, pack, question) : null);
    }

    private static Question under(Question question, List<LabelGoal> goals) {
        var readings = goals.stream().map(LabelGoal::reading).distinct().toList();
        return question.under(readings);
    }

    private Map<String, ReadingSpace> sides(
            Pack pack, Question question, List<LabelGoal> goals, SortedSet<String> free) {
        var settings = Evaluator.settings(pack, question.settings());
        var sides = new LinkedHashMap<String, ReadingSpace>();
        for (var goal : goals) {
            sides.computeIfAbsent(goal.reading(), name -> {
                var reading = evaluator.reading(pack, name, settings, question.evidence());
                return new ReadingSpace(reading, reading.world(question.asOf(), question.facts()), free);
            });
        }
        return sides;
    }

    /** What was looked up is evaluated once more, as an analyst would. */
    private Optional<Solution> verified(
            Question question, Map<String, Object> changes, List<LabelGoal> goals, CandidateItems added) {
        var changed = question.of(question.facts().withValues(changes));
        try {
            var answer = evaluator.evaluate(changed);
            if (!goals.stream().allMatch(goal -> goal.isFulfilledBy(LabelStates.possible(answer, goal)))) {
                return Optional.empty();
            }
        } catch (RefusedInput e) {
            // The changes contradict other facts: nobody could suppose them.
            return Optional.empty();
        }
        var all = new ArrayList<FactChange>(added.asChanges());
        changes.forEach((field, value) -> all.add(FactChange.of(field, question.facts(), value)));
        return Optional.of(new Solution(List.copyOf(all)));
    }

    /** Why nothing was found: no facts whatever reach a goal, or none within what may change. */
    private String why(CounterfactualQuestion asked, Pack pack, Question question) {
        var everything = new TreeSet<>(pack.vocabulary().paths());
        for (var entry : sides(pack, question, asked.goals(), everything).entrySet()) {
            for (var goal : asked.goals()) {
                var reachable = entry.getValue().space().reachable(goal.obligation());
                if (goal.reading().equals(entry.getKey())
                        && reachable.stream().noneMatch(set -> goal.isFulfilledBy(List.of(set)))) {
                    return "Whatever the facts are, `%s` %s %s under `%s` on %s, with the decisions and standing as given. It can carry: %s."
                            .formatted(
                                    goal.obligation(),
                                    goal.holds() ? "does not carry" : "always carries",
                                    goal.label(),
                                    goal.reading(),
                                    question.asOf(),
                                    reachable.stream()
                                            .map(Counterfactuals::words)
                                            .sorted()
                                            .collect(Collectors.joining("; ")));
                }
            }
        }
        return "No %d changes or fewer%s reach it. Locked: %s. Unlock some, or allow more changes."
                .formatted(
                        asked.maxChanges(),
                        asked.locks().by().isEmpty()
                                ? ""
                                : " of facts that %s can bring about"
                                        .formatted(asked.locks().by().stream()
                                                .sorted()
                                                .map(Party::name)
                                                .collect(Collectors.joining(" and "))),
                        asked.locks().locked().stream()
                                .map(FactPath::toString)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private static String words(SortedSet<Label.Name> labels) {
        return labels.stream().map(Label.Name::name).collect(Collectors.joining(" and "));
    }
}
