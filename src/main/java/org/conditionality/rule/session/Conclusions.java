package org.conditionality.rule.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.norm.Label;
import org.conditionality.rule.parsed.RuleInfo;

/** What rules concluded of a world, and on what each conclusion rests. For one thread at a time. */
public final class Conclusions {

    /**
     * One way in which a record was concluded.
     *
     * @param from the derived records it rests on
     * @param facts the fields of facts it rests on, by path, with their values as in a fact set; of a type of which
     *     there may be many, the items by the name of the type
     */
    public record Support(RuleInfo rule, List<Object> from, Map<String, Object> facts) {}

    private final Map<Class<?>, List<Object>> byType = new HashMap<>();

    private record About(String type, String id) {}

    private final Map<Object, List<Support>> supports;
    private final Map<About, Set<Object>> index = new HashMap<>();

    Conclusions(Iterable<Object> records, Map<Object, List<Support>> supports) {
        records.forEach(record -> byType.computeIfAbsent(record.getClass(), type -> new ArrayList<>())
                .add(record));
        this.supports = supports;
    }

    /** The records of a type, in no particular order. */
    @SuppressWarnings("unchecked") // Each list holds records of its key only.
    public <T> List<T> all(Class<T> type) {
        return (List<T>) Collections.unmodifiableList(byType.getOrDefault(type, List.of()));
    }

    /** The records of a type, given by its simple name, in no particular order. */
    public List<Object> named(String type) {
        return byType.entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().equals(type))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** The records of a type, given by its simple name, that are about an id. */
    public Set<Object> about(String type, String id) {
        if (index.isEmpty()) {
            byType.forEach((java, records) -> records.forEach(record -> Subject.of(record)
                    .forEach(subject -> index.computeIfAbsent(
                                    new About(java.getSimpleName(), subject), key -> new HashSet<>())
                            .add(record))));
        }
        return Collections.unmodifiableSet(index.getOrDefault(new About(type, id), Set.of()));
    }

    /** Every record, in no particular order. */
    public List<Object> everything() {
        return byType.values().stream().flatMap(List::stream).toList();
    }

    /** Every record of the types that rules of all agreements share, those of the package norm. */
    public Set<Object> shared() {
        var shared = new HashSet<Object>();
        byType.forEach((type, records) -> {
            if (type.getPackageName().equals(Label.class.getPackageName())) {
                shared.addAll(records);
            }
        });
        return shared;
    }

    /** How a record was concluded, by the names of the rules; more than one where several rules or facts lead to it. */
    public List<Support> supports(Object record) {
        return supports.getOrDefault(record, List.of());
    }

    /** The rules behind all that was concluded and not withdrawn; none where reasons were not asked for. */
    public Set<RuleInfo> rules() {
        return supports.values().stream()
                .flatMap(List::stream)
                .map(Support::rule)
                .collect(Collectors.toSet());
    }

    /** Adds facts to others, as {@link Support#facts} has them: items join those there are. */
    public static void merge(Map<String, Object> facts, Map<String, Object> into) {
        facts.forEach((path, value) -> into.merge(
                path,
                value,
                (one, other) -> one instanceof List<?> items && other instanceof List<?> more
                        ? Stream.concat(items.stream(), more.stream())
                                .distinct()
                                .sorted(Comparator.comparing(Object::toString))
                                .toList()
                        : other));
    }
}
