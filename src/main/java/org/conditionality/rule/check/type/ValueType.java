package org.conditionality.rule.check.type;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The type of an expression.
 *
 * @param name the simple name of an enum or of a record; what messages call it otherwise
 * @param constants the constants of an enum, in the order declared
 */
public record ValueType(Kind kind, String name, List<String> constants) {

    /** What values of a type have in common. */
    public enum Kind {
        BOOLEAN,
        NUMBER,
        DATE,
        TEXT,
        ENUM,
        LIST,
        OBJECT,
        NULL,
        /** Nothing can be said of it. */
        UNKNOWN
    }

    public static final ValueType BOOLEAN = new ValueType(Kind.BOOLEAN, "true or false", List.of());
    static final ValueType NUMBER = new ValueType(Kind.NUMBER, "a number", List.of());
    static final ValueType DATE = new ValueType(Kind.DATE, "a date", List.of());
    public static final ValueType TEXT = new ValueType(Kind.TEXT, "a text", List.of());
    public static final ValueType LIST = new ValueType(Kind.LIST, "a list", List.of());
    static final ValueType NULL = new ValueType(Kind.NULL, "null", List.of());
    public static final ValueType UNKNOWN = new ValueType(Kind.UNKNOWN, "unknown", List.of());

    public ValueType {
        constants = List.copyOf(constants);
    }

    static ValueType object(String name) {
        return new ValueType(Kind.OBJECT, name, List.of());
    }

    static ValueType constants(String name, List<String> constants) {
        return new ValueType(Kind.ENUM, name, constants);
    }

    /** The type of what a Java class holds. */
    static ValueType of(Class<?> java) {
        if (java == Boolean.class || java == boolean.class) {
            return BOOLEAN;
        } else if (Number.class.isAssignableFrom(java)
                || (java.isPrimitive() && java != void.class && java != char.class)) {
            return NUMBER;
        } else if (java == LocalDate.class) {
            return DATE;
        } else if (java == String.class) {
            return TEXT;
        } else if (Collection.class.isAssignableFrom(java)) {
            return LIST;
        } else if (java.isEnum()) {
            return constants(
                    java.getSimpleName(),
                    Arrays.stream(java.getEnumConstants()).map(Object::toString).toList());
        }
        return java == Object.class || java == void.class ? UNKNOWN : object(java.getSimpleName());
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    /** Whether values can be told less or more than each other. */
    public boolean isOrdered() {
        return kind == Kind.NUMBER || kind == Kind.DATE || isUnknown();
    }

    /** Whether a value of one type can equal one of the other. */
    public boolean fits(ValueType other) {
        if (isUnknown() || other.isUnknown() || is(Kind.NULL) || other.is(Kind.NULL)) {
            return true;
        }
        var named = is(Kind.ENUM) || is(Kind.OBJECT);
        return kind == other.kind && (!named || name.equals(other.name));
    }

    /** As in "… is a number". */
    public String described() {
        return switch (kind) {
            case ENUM -> "one of " + name;
            case OBJECT -> "a " + name;
            default -> name;
        };
    }
}
