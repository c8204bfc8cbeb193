package org.conditionality.evaluation.state;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a record where laws only look at which dates are past: its dates, as before, on or after the day asked
 * about.
 */
public final class DateOrder {

    /** A record, of whose dates only that order counts. */
    private record Ordered(Class<?> type, List<Object> parts) {}

    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private final @Nullable LocalDate today;

    private DateOrder(@Nullable LocalDate today) {
        this.today = today;
    }

    /** For a world. */
    public static DateOrder of(ReadingRules rules, World world) {
        return new DateOrder(rules.onlyOrdersDates(world) ? world.asOf() : null);
    }

    /** Every date counts as it is. */
    static DateOrder none() {
        return new DateOrder(null);
    }

    /** Whether days on which the same dates are past are alike. */
    public boolean isAll() {
        return today != null;
    }

    Object of(Object record) {
        if (today == null || !record.getClass().isRecord()) {
            return record;
        }
        var parts = new ArrayList<Object>();
        for (var component : COMPONENTS.computeIfAbsent(record.getClass(), type -> type.getRecordComponents())) {
            var value = value(component, record);
            parts.add(value instanceof LocalDate date ? Integer.signum(date.compareTo(today)) : String.valueOf(value));
        }
        return new Ordered(record.getClass(), List.copyOf(parts));
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
