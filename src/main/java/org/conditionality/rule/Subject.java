package org.conditionality.rule;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

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
