package org.conditionality.evaluation.diff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Obligation;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;

/** How the conditions that an obligation rests on count for it: by role and value, unless the laws name them. */
record ConditionRoles(List<Obligation> stated, Set<String> apart) {

    ConditionRoles(RulesVersion side, World base, String obligation) {
        this(
                side.conclude(Map.of(), List.of(), ConclusionScope.LABELS).all(Obligation.class).stream()
                        .filter(each -> each.id().equals(obligation))
                        .toList(),
                apart(side.rules(), base));
    }

    private static Set<String> apart(ReadingRules rules, World base) {
        var names = new TreeSet<>(rules.lawsGather() ? rules.conditions() : rules.lawTexts());
        base.many()
                .values()
                .forEach(items -> items.forEach(item -> item.values().forEach(value -> names.add(value.toString()))));
        return names;
    }

    Object atom(Object record) {
        if (record instanceof Condition condition && stated.size() == 1 && !apart.contains(condition.id())) {
            return List.of(
                    stated.get(0).arisesOn().contains(condition.id()),
                    stated.get(0).hangsOn().contains(condition.id()),
                    condition.value());
        }
        return record;
    }
}
