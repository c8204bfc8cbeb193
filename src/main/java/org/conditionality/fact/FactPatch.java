package org.conditionality.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.text.Given;
import org.jspecify.annotations.Nullable;

/**
 * A change to a fact set, as a merge patch (RFC 7396) states it: null makes a field unknown again, or a whole type, and
 * claims are merged by party. Items of a (many) type are added to those before them.
 *
 * @param stated what it sets and adds
 * @param removed the fields and types that it makes unknown
 * @param unclaimed the parties whose claims it takes away, by field
 */
public record FactPatch(FactSet stated, Set<FactPath> removed, Map<FactPath, Set<String>> unclaimed) {

    public static final FactPatch NOTHING = new FactPatch(FactSet.EMPTY, Set.of(), Map.of());

    public FactPatch {
        removed = Set.copyOf(removed);
        unclaimed = Map.copyOf(unclaimed);
    }

    /** The change that an input states, which notes what is wrong; what is sound is returned. */
    public static FactPatch read(Given facts, Vocabulary vocabulary, FactReader.Names names) {
        var removed = new HashSet<FactPath>();
        var unclaimed = new HashMap<FactPath, Set<String>>();
        if (facts.value() instanceof Map<?, ?> types) {
            types.forEach((type, fields) -> {
                if (fields == null) {
                    removed.add(FactPath.of(String.valueOf(type)));
                } else if (fields instanceof Map<?, ?> stated) {
                    stated.forEach((field, value) -> {
                        var path = FactPath.of(String.valueOf(type), String.valueOf(field));
                        if (value == null) {
                            removed.add(path);
                        } else {
                            unclaimed.put(path, unclaimed(value));
                        }
                    });
                }
            });
        }
        unclaimed.values().removeIf(Set::isEmpty);
        return new FactPatch(FactReader.read(facts, vocabulary, names), removed, unclaimed);
    }

    private static Set<String> unclaimed(Object value) {
        var parties = new TreeSet<String>();
        if (value instanceof Map<?, ?> field && field.get("claims") instanceof Map<?, ?> claims) {
            claims.forEach((party, claim) -> {
                if (claim == null) {
                    parties.add(String.valueOf(party));
                }
            });
        }
        return parties;
    }

    /** What a fact set becomes by this change. */
    public FactSet over(FactSet before) {
        var values = new TreeMap<>(before.values());
        var many = new TreeMap<>(before.many());
        for (var path : removed) {
            values.keySet().removeIf(each -> FactPath.parse(each).isWithin(path));
            many.keySet().removeIf(each -> FactPath.of(each).isWithin(path));
        }
        unclaimed.forEach((path, parties) -> {
            if (values.get(path.toString()) instanceof Claims claims) {
                put(values, path.toString(), without(claims, parties));
            }
        });
        stated.values().forEach((path, value) -> values.put(path, merged(values.get(path), value)));
        var after = new FactSet(values, many);
        for (var added : stated.many().entrySet()) {
            after = after.withMoreItems(added.getKey(), added.getValue());
        }
        return after;
    }

    private static void put(Map<String, Object> values, String path, Claims claims) {
        if (claims.byParty().isEmpty()) {
            values.remove(path);
        } else {
            values.put(path, claims);
        }
    }

    private static Claims without(Claims claims, Set<String> parties) {
        var rest = new TreeMap<>(claims.byParty());
        rest.keySet().removeAll(parties);
        return new Claims(rest);
    }

    private static Object merged(@Nullable Object before, Object value) {
        if (before instanceof Claims claims && value instanceof Claims more) {
            var all = new TreeMap<>(claims.byParty());
            all.putAll(more.byParty());
            return new Claims(all);
        }
        return value;
    }

    /** The fields it speaks of, and the types it removes or adds to. */
    public Set<FactPath> touched() {
        var touched = new TreeSet<>(removed);
        touched.addAll(unclaimed.keySet());
        stated.values().keySet().forEach(path -> touched.add(FactPath.parse(path)));
        stated.many().keySet().forEach(type -> touched.add(FactPath.of(type)));
        return touched;
    }
}
