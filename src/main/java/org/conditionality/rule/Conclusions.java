package org.conditionality.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What rules concluded of a world, and on what each conclusion rests. */
public final class Conclusions {

    /**
     * One way in which a record was concluded.
     *
     * @param from the derived records it rests on
     * @param facts the fields of facts it rests on, by path, with their values as in a fact set
     */
    public record Support(RuleInfo rule, List<Object> from, Map<String, Object> facts) {}

    private final Map<Class<?>, List<Object>> byType = new HashMap<>();
    private final Map<Object, List<Support>> supports;

    Conclusions(Iterable<Object> records, Map<Object, List<Support>> supports) {
        records.forEach(record -> byType.computeIfAbsent(record.getClass(), type -> new ArrayList<>())
                .add(record));
        this.supports = supports;
    }

    /** The records of a type, in no particular order. */
    public <T> List<T> all(Class<T> type) {
        return byType.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }

    /** The records of a type, given by its simple name, that are about an id. */
    public Set<Object> about(String type, String id) {
        var found = new HashSet<Object>();
        byType.forEach((java, records) -> {
            if (java.getSimpleName().equals(type)) {
                records.stream()
                        .filter(record -> Subject.of(record).contains(id))
                        .forEach(found::add);
            }
        });
        return found;
    }

    /** How a record was concluded; more than one where several rules or facts lead to it. */
    public List<Support> supports(Object record) {
        return supports.getOrDefault(record, List.of());
    }
}
