package org.conditionality.rule.session;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.conditionality.norm.Advisory;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Label;
import org.conditionality.norm.Obligation;
import org.conditionality.norm.Performance;
import org.conditionality.norm.Power;
import org.conditionality.norm.PowerState;

/** What a concluded record is about: its {@code id}, its {@code obligation} or its {@code obligations}. */
final class Subject {

    private static final Set<String> NAMES =
            Set.of("id", "obligation", "obligations", "getId", "getObligation", "getObligations");
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> NAMES.contains(method.getName()) && method.getParameterCount() == 0)
                    .toList();
        }
    };

    private Subject() {}

    static Collection<String> of(Object record) {
        // The records that come up most are read without reflection.
        if (record instanceof Condition condition) {
            return List.of(condition.id());
        } else if (record instanceof Obligation obligation) {
            return List.of(obligation.id());
        } else if (record instanceof Performance performance) {
            return List.of(performance.obligation());
        } else if (record instanceof Power power) {
            return power.obligations();
        } else if (record instanceof Label || record instanceof Advisory || record instanceof PowerState) {
            // Nothing depends on what stands at the end.
            return List.of();
        }
        var subjects = new ArrayList<String>();
        for (var accessor : ACCESSORS.get(record.getClass())) {
            try {
                var value = accessor.invoke(record);
                if (value instanceof Collection<?> several) {
                    several.forEach(each -> subjects.add(String.valueOf(each)));
                } else if (value != null) {
                    subjects.add(value.toString());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A " + record.getClass().getSimpleName() + " cannot be read.", e);
            }
        }
        return subjects;
    }
}
