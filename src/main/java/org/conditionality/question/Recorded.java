package org.conditionality.question;

import java.util.Map;
import java.util.Optional;
import org.conditionality.fact.FactSet;

/**
 * The facts that a question takes from a record.
 *
 * @param name that of the record
 * @param facts what it knows on the date asked about
 * @param sources how sure it is of them, as {@link BackgroundRecord#sources} names them
 */
public record Recorded(String name, FactSet facts, Map<String, FactSource> sources) {

    /** A question that starts from no record. */
    public static final Recorded NOTHING = new Recorded("", FactSet.EMPTY, Map.of());

    /** The record that states a value of a field, or items of a type; empty where it states them otherwise or not at all. */
    public Optional<String> states(Map.Entry<String, ?> fact, FactSet asked) {
        var path = fact.getKey();
        var same = facts.values().containsKey(path)
                ? facts.values().get(path).equals(asked.values().get(path))
                : fact.getValue() instanceof Iterable<?> items && holdsAll(path, items);
        return same ? Optional.of(name) : Optional.empty();
    }

    private boolean holdsAll(String type, Iterable<?> items) {
        var known = facts.many().get(type);
        if (known == null) {
            return false;
        }
        for (var item : items) {
            if (!known.contains(item)) {
                return false;
            }
        }
        return true;
    }
}
