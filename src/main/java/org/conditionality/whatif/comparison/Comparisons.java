package org.conditionality.whatif.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.comparison.ComparisonAnswer.ConditionChange;
import org.conditionality.whatif.comparison.ComparisonAnswer.LabelChange;
import org.conditionality.whatif.comparison.ComparisonAnswer.ReasonChange;

/** Compares what follows from a question with what follows from its variants. */
public final class Comparisons {

    private final Evaluator evaluator;

    public Comparisons(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * Returns what changes.
     *
     * @throws RefusedInput if the facts of the baseline, or of a variant, contradict each other
     */
    public ComparisonAnswer answer(ComparisonQuestion asked) {
        var baseline = pointed("/baseline", () -> evaluator.evaluate(asked.baseline()));
        var variants = new ArrayList<ComparisonAnswer.ComparedVariant>();
        for (var index = 0; index < asked.variants().size(); index++) {
            var variant = asked.variants().get(index);
            var answer = pointed("/variants/" + index, () -> evaluator.evaluate(variant.question()));
            variants.add(
                    new ComparisonAnswer.ComparedVariant(variant.name(), answer.asOf(), readings(baseline, answer)));
        }
        return new ComparisonAnswer(baseline.agreement(), baseline.rulesVersion(), baseline, variants);
    }

    private static Answer pointed(String pointer, Supplier<Answer> answer) {
        try {
            return answer.get();
        } catch (RefusedInput e) {
            throw new RefusedInput(e.problems().stream()
                    .map(each -> new Problem(pointer + each.pointer(), each.detail(), each.suggestion()))
                    .toList());
        }
    }

    /** Each reading with itself; one that the baseline does not have with the first that it has. */
    private static List<ComparisonAnswer.ComparedReading> readings(Answer baseline, Answer variant) {
        var readings = new ArrayList<ComparisonAnswer.ComparedReading>();
        variant.readings().forEach((name, after) -> {
            var against = baseline.readings().containsKey(name)
                    ? name
                    : baseline.readings().keySet().iterator().next();
            readings.add(reading(
                    name, against, Objects.requireNonNull(baseline.readings().get(against)), after));
        });
        return readings;
    }

    private static ComparisonAnswer.ComparedReading reading(
            String name, String against, Answer.Reading before, Answer.Reading after) {
        var known = new LinkedHashMap<String, Answer.Obligation>();
        before.obligations().forEach(each -> known.put(each.id(), each));
        var changed = new ArrayList<LabelChange>();
        var otherReasons = new ArrayList<ReasonChange>();
        for (var now : after.obligations()) {
            var then = known.get(now.id());
            if (then == null || !then.sets().equals(now.sets())) {
                changed.add(new LabelChange(
                        now.id(),
                        then == null ? List.of() : then.sets(),
                        now.sets(),
                        then == null ? List.of() : without(then.because(), now),
                        then == null ? now.because() : without(now.because(), then)));
            } else {
                otherReasons(then, now).ifPresent(otherReasons::add);
            }
        }
        return new ComparisonAnswer.ComparedReading(
                name,
                against,
                changed,
                conditions(before, after),
                after.obligations().size() - changed.size(),
                otherReasons);
    }

    /** What differs of the reasons of an obligation that carries the same labels. */
    private static Optional<ReasonChange> otherReasons(Answer.Obligation then, Answer.Obligation now) {
        var before = unlike(then.because(), now.because());
        var after = unlike(now.because(), then.because());
        return before.isEmpty() && after.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReasonChange(now.id(), before, after));
    }

    private static List<Answer.Because> unlike(List<Answer.Because> reasons, List<Answer.Because> others) {
        return reasons.stream()
                .filter(reason -> others.stream()
                        .noneMatch(other -> reason.label() == other.label()
                                && reason.rules().equals(other.rules())
                                && reason.conditions().equals(other.conditions())))
                .toList();
    }

    /** The reasons for labels that the other does not carry. */
    private static List<Answer.Because> without(List<Answer.Because> reasons, Answer.Obligation other) {
        var carried = other.certain() == null ? other.labels() : other.certain();
        return reasons.stream().filter(each -> !carried.contains(each.label())).toList();
    }

    private static List<ConditionChange> conditions(Answer.Reading before, Answer.Reading after) {
        Map<String, Answer.Condition> known = new LinkedHashMap<>();
        before.conditions().forEach(each -> known.put(each.id(), each));
        var changes = new ArrayList<ConditionChange>();
        for (var now : after.conditions()) {
            var then = known.get(now.id());
            if (then != null && then.value() != now.value()) {
                changes.add(new ConditionChange(now.id(), then.value(), now.value(), now.missing(), now.because()));
            }
        }
        return changes;
    }
}
