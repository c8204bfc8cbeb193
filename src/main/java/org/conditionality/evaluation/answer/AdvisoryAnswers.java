package org.conditionality.evaluation.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.norm.Advisory;
import org.conditionality.norm.Label;
import org.conditionality.norm.PowerState;
import org.conditionality.rule.session.Conclusions;
import org.conditionality.rule.session.Conclusions.Support;

/** The advisories of an answer. One that rests on a label or a power counts only if that is certain. */
public final class AdvisoryAnswers {

    private final Conclusions conclusions;
    private final Map<String, Answer.Obligation> obligations = new HashMap<>();

    public AdvisoryAnswers(Conclusions conclusions, List<Answer.Obligation> obligations) {
        this.conclusions = conclusions;
        obligations.forEach(each -> this.obligations.put(each.id(), each));
    }

    public List<Answer.Advisory> list() {
        var sorted = new TreeMap<String, Answer.Advisory>();
        for (var advisory : conclusions.all(Advisory.class)) {
            var supports = conclusions.supports(advisory).stream()
                    .filter(support -> isCertain(support, new HashSet<>()))
                    .toList();
            if (!supports.isEmpty()) {
                var key = advisory.id() + " " + Objects.requireNonNullElse(advisory.obligation(), "") + advisory.text();
                sorted.put(key, answer(advisory, supports));
            }
        }
        return List.copyOf(sorted.values());
    }

    private Answer.Advisory answer(Advisory advisory, List<Support> supports) {
        var facts = new TreeMap<String, Object>();
        supports.forEach(support -> Conclusions.merge(Explanation.facts(conclusions, support), facts));
        return new Answer.Advisory(
                advisory.id(),
                advisory.obligation(),
                advisory.text(),
                supports.get(0).rule().clause(),
                facts);
    }

    private boolean isCertain(Support support, Set<Object> seen) {
        for (var record : support.from()) {
            if ((record instanceof Label label && !carries(label))
                    || (record instanceof PowerState state && !stands(state))) {
                return false;
            }
            var further = new ArrayList<Support>();
            if (seen.add(record) && !(record instanceof Label) && !(record instanceof PowerState)) {
                further.addAll(conclusions.supports(record));
            }
            if (!further.isEmpty() && further.stream().noneMatch(each -> isCertain(each, seen))) {
                return false;
            }
        }
        return true;
    }

    private boolean carries(Label label) {
        var obligation = obligations.get(label.obligation());
        return obligation != null
                && (obligation.labels().contains(label.name())
                        || (obligation.certain() != null && obligation.certain().contains(label.name())));
    }

    private boolean stands(PowerState state) {
        var obligation = obligations.get(state.obligation());
        return obligation != null
                && obligation.powers().stream()
                        .anyMatch(power -> power.kind() == state.kind() && power.state() == state.state());
    }
}
