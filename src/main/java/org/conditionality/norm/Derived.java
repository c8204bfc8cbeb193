package org.conditionality.norm;

/**
 * The value of a field that follows from incidents. It counts only where the field is not stated.
 *
 * @param field the field, as {@code type.field}
 * @param value a {@code Boolean}, or the name of an enum constant
 */
public record Derived(String field, Object value) implements Conclusion {

    public static Derived yes(String field) {
        return new Derived(field, true);
    }

    public static Derived no(String field) {
        return new Derived(field, false);
    }

    public static Derived of(String field, String constant) {
        return new Derived(field, constant);
    }
}
