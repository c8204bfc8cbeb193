package org.conditionality.evaluation.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conditionality.evaluation.unknown.PossibleValues;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Value;
import org.conditionality.norm.Waived;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** Says of the conditions of one reading what they are, and why. */
final class ConditionAnswers {

    private final Agreement agreement;
    private final ReadingRules rules;
    private final Conclusions conclusions;

    ConditionAnswers(Agreement agreement, ReadingRules rules, Conclusions conclusions) {
        this.agreement = agreement;
        this.rules = rules;
        this.conclusions = conclusions;
    }

    /**
     * What each condition is.
     *
     * @param possible what those can be on which something is unknown
     */
    List<Answer.Condition> of(Map<String, PossibleValues> possible) {
        var concluded = new TreeMap<String, Condition>();
        conclusions.all(Condition.class).forEach(condition -> concluded.put(condition.id(), condition));
        var answers = new ArrayList<Answer.Condition>();
        for (var id : rules.conditions()) {
            var open = possible.get(id);
            var only = open == null
                    ? concluded.get(id)
                    : open.values().size() == 1 ? open.values().iterator().next() : null;
            var missing = only != null ? null : open == null ? Set.<String>of() : open.missing();
            answers.add(condition(id, only, missing, open == null || open.exact()));
        }
        return answers;
    }

    private Answer.Condition condition(
            String id, @Nullable Condition condition, @Nullable Set<String> missing, boolean exact) {
        var supports = condition == null ? List.<Conclusions.Support>of() : conclusions.supports(condition);
        var reasons = supports.stream()
                .map(support -> new Answer.Reason(
                        support.rule().name(), support.rule().clause(), Explanation.facts(conclusions, support)))
                .distinct()
                .sorted((one, other) -> one.rule().compareTo(other.rule()))
                .toList();
        var waived = conclusions.all(Waived.class).stream()
                .filter(each -> each.condition().equals(id))
                .map(Waived::obligation)
                .sorted()
                .toList();
        return new Answer.Condition(
                id,
                Objects.requireNonNullElse(agreement.conditions().get(id), id),
                condition == null ? Value.UNKNOWN : condition.value(),
                condition == null ? null : condition.until(),
                clause(reasons, id),
                waived.isEmpty() ? null : waived,
                missing == null ? null : List.copyOf(missing),
                exact ? null : Boolean.FALSE,
                reasons);
    }

    private @Nullable String clause(List<Answer.Reason> reasons, String condition) {
        return Stream.concat(
                        reasons.stream().map(Answer.Reason::clause),
                        rules.rulesAbout("Condition", condition).stream().map(RuleInfo::clause))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
