package org.conditionality.evaluation.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Optional<GroundAnswers> grounds;
    private final Map<String, Value> standing = new TreeMap<>();

    /** @param grounds empty where no reasons are wanted */
    ConditionAnswers(
            Agreement agreement, ReadingRules rules, Conclusions conclusions, Optional<GroundAnswers> grounds) {
        this.grounds = grounds;
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
        var known = new TreeMap<String, Condition>();
        for (var id : rules.conditions()) {
            var open = possible.get(id);
            var only = open == null
                    ? concluded.get(id)
                    : open.values().size() == 1 ? open.values().iterator().next() : null;
            if (only != null) {
                known.put(id, only);
                standing.put(id, only.value());
            }
        }
        var answers = new ArrayList<Answer.Condition>();
        for (var id : rules.conditions()) {
            var open = possible.get(id);
            var only = known.get(id);
            var missing = only != null ? null : open == null ? Set.<String>of() : open.missing();
            answers.add(condition(id, only, missing, open == null || open.exact()));
        }
        return answers;
    }

    private Answer.Condition condition(
            String id, @Nullable Condition condition, @Nullable Set<String> missing, boolean exact) {
        var waived = conclusions.all(Waived.class).stream()
                .filter(each -> each.condition().equals(id))
                .map(Waived::obligation)
                .sorted()
                .toList();
        var found = grounds.map(each -> grounds(each, id, condition));
        var reasons = found.filter(GroundAnswers.Found::exact)
                .map(each -> GroundAnswers.reasons(each.grounds()))
                .orElseGet(() -> found.isPresent() ? reasons(condition) : List.of());
        return new Answer.Condition(
                id,
                Objects.requireNonNullElse(agreement.conditions().get(id), id),
                condition == null ? Value.UNKNOWN : condition.value(),
                condition == null ? null : condition.until(),
                clause(condition, id),
                waived.isEmpty() ? null : waived,
                missing == null ? null : List.copyOf(missing),
                exact ? null : Boolean.FALSE,
                reasons,
                found.map(GroundAnswers.Found::grounds).orElse(null),
                found.filter(each -> !each.exact())
                        .map(GroundAnswers.Found::exact)
                        .orElse(null));
    }

    private GroundAnswers.Found grounds(GroundAnswers answers, String id, @Nullable Condition condition) {
        var all = new ArrayList<Answer.Ground>();
        var exact = true;
        if (condition != null) {
            var own = answers.ofValue(id, condition.value(), conclusions, standing);
            all.addAll(own.grounds());
            exact = own.exact();
        }
        for (var waived : conclusions.all(Waived.class).stream()
                .filter(each -> each.condition().equals(id))
                .sorted(Comparator.comparing(Waived::obligation))
                .toList()) {
            var waivers = answers.ofWaiver(waived, conclusions);
            all.addAll(waivers.grounds());
            exact &= waivers.exact();
        }
        return new GroundAnswers.Found(all, exact);
    }

    /** The rules that give a condition its value, where its grounds are not known. */
    private List<Answer.Reason> reasons(@Nullable Condition condition) {
        return condition == null
                ? List.of()
                : conclusions.supports(condition).stream()
                        .map(support -> new Answer.Reason(
                                support.rule().name(),
                                support.rule().clause(),
                                Explanation.facts(conclusions, support)))
                        .distinct()
                        .sorted((one, other) -> one.rule().compareTo(other.rule()))
                        .toList();
    }

    private @Nullable String clause(@Nullable Condition condition, String id) {
        var giving = condition == null ? List.<Conclusions.Support>of() : conclusions.supports(condition);
        return Stream.concat(
                        giving.stream()
                                .map(Conclusions.Support::rule)
                                .sorted(Comparator.comparing(RuleInfo::name))
                                .map(RuleInfo::clause),
                        rules.rulesAbout("Condition", id).stream().map(RuleInfo::clause))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
