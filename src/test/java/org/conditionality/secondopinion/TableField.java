package org.conditionality.secondopinion;

import java.time.LocalDate;
import java.util.List;

/**
 * A field of a fact, whose values are counted as longs: truth as 0 and 1, constants by position, dates by epoch day.
 *
 * @param mayStayUnknown whether a world may leave it unknown
 * @param otherwise its value where it is left out; UNKNOWN if it is unknown then
 */
record TableField(
        String type, String simpleName, Kind kind, List<String> constants, boolean mayStayUnknown, long otherwise) {
    enum Kind {
        TRUTH,
        CONSTANT,
        NUMBER,
        DATE
    }

    /** The value of a field nobody knows. */
    static final long UNKNOWN = Long.MIN_VALUE;

    /** A field that is unknown where it is left out. */
    static TableField of(String type, String simpleName, Kind kind) {
        return new TableField(type, simpleName, kind, List.of(), false, UNKNOWN);
    }

    boolean isAlwaysKnown() {
        return otherwise != UNKNOWN;
    }

    /** Returns {@code type.field}. */
    String name() {
        return type + "." + simpleName;
    }

    /** Counts a value as it stands in a fact set; throws IllegalArgumentException if it is of another kind. */
    long count(Object value) {
        if (kind == Kind.TRUTH && value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (kind == Kind.NUMBER && (value instanceof Integer || value instanceof Long)) {
            return ((Number) value).longValue();
        }
        if (kind == Kind.DATE && value instanceof String day) {
            return LocalDate.parse(day).toEpochDay();
        }
        if (kind == Kind.CONSTANT && value instanceof String constant && constants.contains(constant)) {
            return constants.indexOf(constant);
        }
        throw new IllegalArgumentException("`%s` cannot be %s.".formatted(name(), value));
    }

    /** Writes a value as it would stand in a fact set. */
    Object write(long value) {
        return switch (kind) {
            case TRUTH -> value == 1;
            case CONSTANT -> constants.get((int) value);
            case NUMBER -> Math.toIntExact(value);
            case DATE -> LocalDate.ofEpochDay(value).toString();
        };
    }
}
