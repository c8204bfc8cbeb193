package org.conditionality.whatif.counterfactual;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.fact.FactPath;
import org.conditionality.norm.Label;
import org.conditionality.norm.Party;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Pack;

/** Says why nothing was found: no facts whatever reach a goal, or none within what may change. */
record NoSolution(CounterfactualQuestion asked, Pack pack, Evaluator evaluator) {

    String why(Question question) {
        var settings = Evaluator.settings(pack, question.settings());
        var everything = new TreeSet<>(pack.vocabulary().paths());
        for (var goal : asked.goals()) {
            var reading = evaluator.reading(pack, goal.reading(), settings, question.evidence());
            var world = reading.world(question.asOf(), question.facts());
            var reachable = reading.space(world, everything, Map.of()).reachable(goal.obligation());
            if (reachable.stream().noneMatch(goal::isWanted)) {
                return unreachable(goal, question, reachable);
            }
        }
        return "No %d changes or fewer%s reach it. Locked: %s. Unlock some, or allow more changes."
                .formatted(asked.maxChanges(), acting(), locked());
    }

    private static String unreachable(
            LabelGoal goal, Question question, Collection<? extends SortedSet<Label.Name>> reachable) {
        var isCarried = goal.isWanted(List.of(goal.label()));
        return "Whatever the facts are, `%s` %s %s under `%s` on %s, with the decisions and standing as given. It can carry: %s."
                .formatted(
                        goal.obligation(),
                        isCarried ? "does not carry" : "always carries",
                        goal.label(),
                        goal.reading(),
                        question.asOf(),
                        reachable.stream().map(NoSolution::words).sorted().collect(Collectors.joining("; ")));
    }

    private String acting() {
        return asked.locks().by().isEmpty()
                ? ""
                : " of facts that %s can bring about"
                        .formatted(asked.locks().by().stream()
                                .sorted()
                                .map(Party::name)
                                .collect(Collectors.joining(" and ")));
    }

    private String locked() {
        return asked.locks().locked().stream().map(FactPath::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String words(SortedSet<Label.Name> labels) {
        return labels.stream().map(Label.Name::name).collect(Collectors.joining(" and "));
    }
}
