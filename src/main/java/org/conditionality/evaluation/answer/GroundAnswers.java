package org.conditionality.evaluation.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.conditionality.evaluation.ground.GroundFacts;
import org.conditionality.evaluation.ground.GroundFinder;
import org.conditionality.evaluation.ground.Grounds;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.conditionality.norm.Waived;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** Puts the grounds of labels and values into an answer. */
final class GroundAnswers {

    /** So many grounds of one label are listed where all are asked for. */
    private static final int MOST_LISTED = 5;

    /** So many grounds of one label are counted. */
    private static final int MOST_COUNTED = 50;

    private final Agreement agreement;
    private final ReadingRules rules;
    private final GroundFinder finder;
    private final boolean all;

    /** @param all whether more than the smallest ground of each label is wanted */
    GroundAnswers(Agreement agreement, ReadingRules rules, GroundFinder finder, boolean all) {
        this.agreement = agreement;
        this.rules = rules;
        this.finder = finder;
        this.all = all;
    }

    /**
     * Grounds, and whether no limit was passed.
     *
     * @param exact false where there may be others, or smaller ones
     */
    record Found(List<Answer.Ground> grounds, boolean exact) {}

    /**
     * The grounds of labels that are certain of an obligation.
     *
     * @param values the conditions as they stand in the answer
     * @param concluded what leads to a label
     */
    Found ofLabels(
            String obligation,
            List<Label.Name> labels,
            List<Answer.RestsOn> restsOn,
            Map<String, Value> values,
            Function<Label, Conclusions> concluded) {
        var found = new ArrayList<Answer.Ground>();
        var exact = true;
        var standing = new TreeMap<>(values);
        restsOn.forEach(each -> standing.put(each.condition(), each.value()));
        for (var each : finder.ofLabels(obligation, labels, most()).entrySet()) {
            var label = new Label(obligation, each.getKey());
            var grounds = each.getValue();
            exact &= grounds.exact();
            for (var facts : listed(grounds)) {
                var chain =
                        new GroundChain(rules, concluded.apply(label), finder, facts, obligation, restsOn, standing);
                chain.follow(label);
                found.add(ground(each.getKey().name(), null, grounds, facts.all(), chain));
            }
        }
        return new Found(found, exact);
    }

    /** The grounds of a condition's value. */
    Found ofValue(String condition, Value value, Conclusions conclusions, Map<String, Value> standing) {
        var grounds = finder.ofValue(condition, value, most());
        var found = new ArrayList<Answer.Ground>();
        for (var facts : listed(grounds)) {
            var chain = new GroundChain(rules, conclusions, finder, facts, condition, List.of(), standing);
            conclusions.about("Condition", condition).stream()
                    .filter(each -> ((Condition) each).value() == value)
                    .forEach(chain::follow);
            found.add(ground(value.name(), null, grounds, facts.all(), chain));
        }
        return new Found(found, grounds.exact());
    }

    /** The grounds on which a condition is waived for an obligation. */
    Found ofWaiver(Waived waived, Conclusions conclusions) {
        var grounds = finder.ofWaiver(waived, most());
        var found = new ArrayList<Answer.Ground>();
        for (var facts : listed(grounds)) {
            var chain = new GroundChain(rules, conclusions, finder, facts, waived.obligation(), List.of(), Map.of());
            chain.follow(waived);
            found.add(ground(Value.WAIVED.name(), waived.obligation(), grounds, facts.all(), chain));
        }
        return new Found(found, grounds.exact());
    }

    private int most() {
        return all ? MOST_COUNTED : 2;
    }

    private List<GroundFacts> listed(Grounds grounds) {
        return grounds.found()
                .subList(0, Math.min(all ? MOST_LISTED : 1, grounds.found().size()));
    }

    private Answer.Ground ground(
            String of, @Nullable String obligation, Grounds grounds, Map<String, Object> facts, GroundChain chain) {
        var rest = grounds.found().size() - listed(grounds).size();
        return new Answer.Ground(
                of,
                obligation,
                facts,
                null,
                chain.conditions(),
                chain.clauses(),
                AnswerConfidence.ofClauses(agreement, chain.clauses()),
                chain.steps(),
                grounds.found().size() > 1 || !grounds.complete(),
                all ? (Integer) rest : null,
                (all && !grounds.complete()) ? Boolean.TRUE : null);
    }

    /** The first ground of each label, as a reason. */
    static List<Answer.Because> because(List<Answer.Ground> grounds) {
        var reasons = new ArrayList<Answer.Because>();
        Answer.Ground before = null;
        for (var each : grounds) {
            if (before == null || !before.of().equals(each.of())) {
                var names = each.rules().stream()
                        .filter(step -> step.holds() == null)
                        .map(Answer.Step::rule)
                        .toList();
                reasons.add(new Answer.Because(
                        Label.Name.valueOf(each.of()),
                        names.isEmpty() ? "" : names.get(0),
                        each.clauses(),
                        each.conditions(),
                        each.facts(),
                        names,
                        each.confidence()));
            }
            before = each;
        }
        return reasons;
    }

    /** The first ground of a condition's value, as a reason; none where no rule gives it the value. */
    static List<Answer.Reason> reasons(List<Answer.Ground> grounds) {
        return grounds.stream()
                .limit(1)
                .filter(each -> !each.rules().isEmpty())
                .map(each -> new Answer.Reason(
                        each.rules().get(0).rule(), each.rules().get(0).clause(), each.facts()))
                .toList();
    }
}
