package org.conditionality.whatif.counterfactual;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.conditionality.evaluation.diagram.ChangeSearch.StatedFacts;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.Field;
import org.conditionality.rule.pack.Pack;

/** Which fields may be stated in a solution, and what that costs. */
final class AllowedChanges implements StatedFacts {

    private final CounterfactualQuestion asked;
    private final Map<String, Field> open = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    /**
     * For a question.
     *
     * @param believed the values that each reading believes, by path
     */
    AllowedChanges(CounterfactualQuestion asked, Pack pack, Collection<Map<String, Object>> believed) {
        this.asked = asked;
        for (var type : pack.vocabulary().types()) {
            if (!type.many()) {
                type.fields().stream().filter(this::isOpen).forEach(field -> open.put(field.path(), field));
            }
        }
        unknown.addAll(open.keySet());
        believed.forEach(values -> unknown.removeAll(values.keySet()));
    }

    private boolean isOpen(Field field) {
        var question = asked.question();
        var path = FactPath.of(field.type(), field.name());
        var stated = question.facts().values().get(field.path());
        return !asked.locks().isLocked(path)
                && (stated == null || !asked.locks().isHistory(path, stated, question.asOf()));
    }

    /** The fields that may be stated, by path. */
    Set<String> fields() {
        return open.keySet();
    }

    @Override
    public boolean mayBecome(String field, Object value) {
        var known = open.get(field);
        if (known == null || isFree(field)) {
            return known != null;
        }
        return unknown.contains(field)
                ? asked.locks().canBringAbout(known, value)
                : asked.locks().mayBecome(known, value, asked.question().asOf());
    }

    @Override
    public boolean isFree(String field) {
        return asked.unknowns() == UnknownFacts.FREE && unknown.contains(field);
    }
}
