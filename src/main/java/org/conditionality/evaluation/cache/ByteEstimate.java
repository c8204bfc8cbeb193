package org.conditionality.evaluation.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many bytes a value takes with all it holds: texts, collections and records in full, anything else as one
 * small object. What stands in it several times counts several times, so that the estimate is rather too high.
 */
final class ByteEstimate {

    private static final int OBJECT = 24;
    private static final int ENTRY = 48;

    /** What reads the fields of a record; none where a class is no record. */
    private static final ClassValue<List<MethodHandle>> READERS = new ClassValue<>() {
        @Override
        protected List<MethodHandle> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .filter(part -> !part.getType().isPrimitive())
                            .map(part -> reader(part.getAccessor()))
                            .toList()
                    : List.of();
        }
    };

    private ByteEstimate() {}

    private static MethodHandle reader(java.lang.reflect.Method accessor) {
        try {
            accessor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflect(accessor)
                    .asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static long of(@Nullable Object value) {
        if (value == null || value instanceof Enum || value instanceof Boolean) {
            return 0;
        }
        if (value instanceof CharSequence text) {
            return OBJECT + 2L * text.length() + OBJECT;
        }
        if (value instanceof Collection<?> items) {
            var sum = OBJECT + (long) ENTRY * items.size();
            for (var item : items) {
                sum += of(item);
            }
            return sum;
        }
        if (value instanceof Map<?, ?> map) {
            var sum = OBJECT + (long) ENTRY * map.size();
            for (var entry : map.entrySet()) {
                sum += of(entry.getKey()) + of(entry.getValue());
            }
            return sum;
        }
        if (value instanceof Optional<?> some) {
            return OBJECT + of(some.orElse(null));
        }
        return ofRecord(value);
    }

    private static long ofRecord(Object value) {
        var sum = (long) OBJECT;
        for (var reader : READERS.get(value.getClass())) {
            sum += Long.BYTES + of(read(reader, value));
        }
        return sum;
    }

    private static @Nullable Object read(MethodHandle reader, Object value) {
        try {
            return reader.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
