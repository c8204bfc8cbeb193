package org.conditionality.norm;

/**
 * Facts that cannot hold together. A fact set that leads to one is refused, and no unknown fact is completed to one.
 *
 * @param field the field at fault, as {@code type.field}
 * @param detail what contradicts what
 * @param suggestion what to change
 */
public record Contradiction(String field, String detail, String suggestion) implements Conclusion {

    public static Contradiction of(String field, String detail, String suggestion) {
        return new Contradiction(field, detail, suggestion);
    }
}
