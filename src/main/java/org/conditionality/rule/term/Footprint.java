package org.conditionality.rule.term;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that the value of an expression can depend on.
 *
 * @param fields the fields of types of which there is one, by path
 * @param items the fields of types of which there are many, by path
 * @param today whether it can depend on the date asked about
 * @param records the components of derived records, whose makers say on what they depend in turn
 */
public record Footprint(Set<String> fields, Set<String> items, boolean today, Set<Component> records) {

    /**
     * A component of the records of a type.
     *
     * @param name its name, or {@code *} for any
     */
    record Component(String type, String name) {

        static final String ANY = "*";
    }

    static final Footprint NOTHING = new Footprint(Set.of(), Set.of(), false, Set.of());

    static final Footprint TODAY = new Footprint(Set.of(), Set.of(), true, Set.of());

    static Footprint ofField(String path, boolean isItem) {
        return isItem
                ? new Footprint(Set.of(), Set.of(path), false, Set.of())
                : new Footprint(Set.of(path), Set.of(), false, Set.of());
    }

    static Footprint ofRecord(String type, String component) {
        return new Footprint(Set.of(), Set.of(), false, Set.of(new Component(type, component)));
    }

    static Footprint all(Stream<Footprint> several) {
        return several.reduce(NOTHING, Footprint::and);
    }

    Footprint and(Footprint other) {
        if (equals(NOTHING)) {
            return other;
        } else if (other.equals(NOTHING)) {
            return this;
        }
        return new Footprint(
                union(fields, other.fields),
                union(items, other.items),
                today || other.today,
                Stream.concat(records.stream(), other.records.stream())
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
