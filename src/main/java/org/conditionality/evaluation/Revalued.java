package org.conditionality.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows an answer with the values of another world in which the same follows. */
final class Revalued {

    private final Map<String, Object> changed;

    private Revalued(Map<String, Object> changed) {
        this.changed = changed;
    }

    /** The answer as it was made from some values, shown with others; both worlds know the same fields that rules read. */
    static Answer.Reading of(Answer.Reading answer, Map<String, Object> from, Map<String, Object> to) {
        var changed = new HashMap<String, Object>();
        to.forEach((path, value) -> {
            if (!value.equals(from.get(path))) {
                changed.put(path, value);
            }
        });
        return changed.isEmpty() ? answer : new Revalued(changed).shown(answer);
    }

    private Answer.Reading shown(Answer.Reading answer) {
        return new Answer.Reading(
                answer.triggered(),
                answer.frozen(),
                answer.reversible(),
                answer.undetermined(),
                answer.obligations().stream().map(this::shown).toList(),
                answer.conditions().stream().map(this::shown).toList(),
                answer.advisories().stream().map(this::shown).toList(),
                answer.unused(),
                answer.notCovered(),
                answer.derived(),
                answer.warnings());
    }

    private Answer.Obligation shown(Answer.Obligation obligation) {
        return obligation.because().stream().noneMatch(each -> concerns(each.facts()))
                ? obligation
                : obligation.because(obligation.because().stream()
                        .map(because -> new Answer.Because(
                                because.label(),
                                because.rule(),
                                because.clauses(),
                                because.conditions(),
                                shown(because.facts()),
                                because.rules()))
                        .toList());
    }

    private Answer.Condition shown(Answer.Condition condition) {
        if (condition.because().stream().noneMatch(each -> concerns(each.facts()))) {
            return condition;
        }
        List<Answer.Reason> reasons = condition.because().stream()
                .map(each -> new Answer.Reason(each.rule(), each.clause(), shown(each.facts())))
                .toList();
        return new Answer.Condition(
                condition.id(),
                condition.title(),
                condition.value(),
                condition.until(),
                condition.clause(),
                condition.waivedFor(),
                condition.missing(),
                condition.exact(),
                reasons);
    }

    private Answer.Advisory shown(Answer.Advisory advisory) {
        return new Answer.Advisory(
                advisory.id(), advisory.obligation(), advisory.text(), advisory.clause(), shown(advisory.facts()));
    }

    private boolean concerns(Map<String, Object> facts) {
        return facts.keySet().stream().anyMatch(changed::containsKey);
    }

    private Map<String, Object> shown(Map<String, Object> facts) {
        if (!concerns(facts)) {
            return facts;
        }
        var shown = new TreeMap<>(facts);
        shown.replaceAll((path, value) -> changed.getOrDefault(path, value));
        return shown;
    }
}
