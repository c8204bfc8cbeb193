package org.conditionality.whatif.leverage;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.norm.Label;
import org.conditionality.rule.parsed.World;

/** The facts of a question as one reading believes them, with some of them free to change. */
final class ReadingSpace {

    private final FactSpace space;
    private final Set<String> free;
    private final Map<String, Object> current;

    /**
     * Opens the fields that may change.
     *
     * @param free by path
     */
    ReadingSpace(ReadingEvaluator reading, World world, Collection<String> free) {
        this.free = new TreeSet<>(free);
        this.current = new TreeMap<>(world.values());
        current.keySet().retainAll(free);
        this.space = reading.space(world, free, ofInterest(reading, world, free));
    }

    /** What fields are, and where their values turn while the others are as they are. */
    private static Map<String, List<Object>> ofInterest(
            ReadingEvaluator reading, World world, Collection<String> free) {
        var more = new HashMap<String, List<Object>>();
        for (var field : free) {
            var values = new LinkedHashSet<Object>();
            Optional.ofNullable(world.values().get(field)).ifPresent(values::add);
            if (!reading.rules().comparedWith(field).isEmpty()) {
                var others = new HashMap<>(world.values());
                others.remove(field);
                values.addAll(reading.rules().representatives(field, world, others));
            }
            if (!values.isEmpty()) {
                more.put(field, List.copyOf(values));
            }
        }
        return more;
    }

    FactSpace space() {
        return space;
    }

    /** The fields that may change, by path. */
    Set<String> free() {
        return free;
    }

    /** The values of the free fields that are known. */
    Map<String, Object> current() {
        return current;
    }

    /** The sets of labels that an obligation can carry where some of the free fields are known. */
    Set<SortedSet<Label.Name>> possible(String obligation, Map<String, Object> known) {
        return space.possible(obligation, known);
    }
}
