package org.conditionality.evaluation.state;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.jspecify.annotations.Nullable;

/**
 * What counts of dates where laws look only at their order: how each stands to the date asked about and to those of listed
 * items. A date that is one of these comes to an odd number, one between two of them to the even number between theirs.
 */
public final class DateOrder {

    /** A record, of whose dates only the order counts. */
    private record Ordered(Class<?> type, List<Object> parts) {}

    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private final @Nullable LocalDate today;
    private final TreeSet<LocalDate> marks = new TreeSet<>();

    private DateOrder(@Nullable LocalDate today, Collection<List<Map<String, Object>>> lists) {
        this.today = today;
        if (today != null) {
            marks.add(today);
            lists.stream()
                    .flatMap(List::stream)
                    .flatMap(item -> item.values().stream())
                    .filter(LocalDate.class::isInstance)
                    .forEach(date -> marks.add((LocalDate) date));
        }
    }

    /** For a world. */
    public static DateOrder of(ReadingRules rules, World world) {
        return rules.onlyOrdersDates(world)
                ? new DateOrder(world.asOf(), world.many().values())
                : none();
    }

    /** Every date counts as it is. */
    static DateOrder none() {
        return new DateOrder(null, List.of());
    }

    /** Whether the order is all that counts. */
    public boolean isAll() {
        return today != null;
    }

    /** What counts of a record, or of a value. */
    public Object of(Object record) {
        if (today == null) {
            return record;
        }
        if (record instanceof LocalDate date) {
            return 2 * marks.headSet(date).size() + (marks.contains(date) ? 1 : 0);
        }
        if (!record.getClass().isRecord()) {
            return record;
        }
        var parts = new ArrayList<Object>();
        for (var component : COMPONENTS.computeIfAbsent(record.getClass(), type -> type.getRecordComponents())) {
            var value = value(component, record);
            parts.add(value == null ? "" : of(value));
        }
        return new Ordered(record.getClass(), List.copyOf(parts));
    }

    /** What counts of the items of a list. */
    public List<Object> of(List<Map<String, Object>> items) {
        var ordered = new ArrayList<Object>();
        for (var item : items) {
            var parts = new TreeMap<String, Object>();
            item.forEach((field, value) -> parts.put(field, of(value)));
            ordered.add(parts);
        }
        return ordered;
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
