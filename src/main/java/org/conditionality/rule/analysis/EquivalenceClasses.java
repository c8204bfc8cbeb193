package org.conditionality.rule.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.Field;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.term.FieldEscapes;
import org.conditionality.rule.term.Term;

/**
 * Which values no rule tells apart. The number or date of a field that rules only compare with constants, settings and
 * the date asked about, and do not pass on, leads to the same conclusions as any other between the same two turns.
 */
public final class EquivalenceClasses {

    /** Contexts differ by date, settings and the values compared with, and are few at a time. */
    private static final int LIMIT = 2_000;

    private record Place(
            String path,
            LocalDate asOf,
            Map<String, Object> settings,
            Map<String, Object> partners,
            List<List<Map<String, Object>>> lists) {}

    private final Map<String, Plain> plain = new TreeMap<>();

    /**
     * A field that can be plain.
     *
     * @param passings the ways in which rules pass its value on, each with the fields that must be known for it
     */
    private record Plain(
            Field field,
            List<String> partners,
            List<String> settings,
            List<String> lists,
            boolean dated,
            List<List<String>> passings) {

        /** All on which the cut points depend. */
        Place place(World world, Map<String, Object> known) {
            var used = new HashMap<String, Object>();
            settings.forEach(name -> used.put(name, world.settings().getOrDefault(name, "")));
            var items = lists.stream()
                    .map(type -> world.many().getOrDefault(type, List.of()))
                    .toList();
            return new Place(field.path(), dated ? world.asOf() : LocalDate.EPOCH, used, known, items);
        }
    }

    private final CutPoints cutPoints;
    private final Set<String> read;
    private final Set<String> readTypes;
    private final Cache<Place, List<Object>> starts =
            Caffeine.newBuilder().maximumSize(LIMIT).executor(Runnable::run).build();

    /**
     * Finds the plain fields: those that can be plain in some world.
     *
     * @param cutPoints those of every rule's comparisons, advisories included
     */
    public EquivalenceClasses(DependencyGraph structure, CutPoints cutPoints) {
        this.cutPoints = cutPoints;
        this.read = Set.copyOf(structure.readFields());
        this.readTypes = read.stream().map(FactPath::typeOf).collect(Collectors.toSet());
        var passedOn = structure.passedOn();
        for (var type : structure.declarations().facts().values()) {
            for (var field : type.fields()) {
                if (FieldEscapes.isMeasured(field) && !type.many() && cutPoints.isClear(field)) {
                    var passings = passedOn.getOrDefault(field.path(), List.of());
                    plain.put(
                            field.path(),
                            new Plain(
                                    field,
                                    List.copyOf(cutPoints.partners(field)),
                                    List.copyOf(cutPoints.settings(field)),
                                    List.copyOf(cutPoints.lists(field)),
                                    cutPoints.isDated(field),
                                    passings));
                }
            }
        }
    }

    /**
     * The world that stands for all worlds from which the same follows: what no rule looks at is left out
     * unless it alone shows that there is a fact, and each plain
     * value is replaced, one after the other, by the least that no comparison tells from it.
     */
    public World representative(World world) {
        var values = new HashMap<>(world.values());
        if (!read.containsAll(values.keySet())) {
            var present = world.values().keySet().stream()
                    .filter(read::contains)
                    .map(FactPath::typeOf)
                    .collect(Collectors.toSet());
            values.keySet().removeIf(path -> !read.contains(path) && !isOnlySign(path, present));
        }
        plain.forEach((path, field) -> {
            var value = values.get(path);
            if (value != null
                    && field.passings().stream()
                            .noneMatch(needed -> values.keySet().containsAll(needed))) {
                values.put(path, least(field, value, world, values));
            }
        });
        return world.withValues(values);
    }

    /** Whether a value shows that there is a fact, of which rules look at fields that are all unknown. */
    private boolean isOnlySign(String path, Set<String> present) {
        return !present.contains(FactPath.typeOf(path)) && readTypes.contains(FactPath.typeOf(path));
    }

    @SuppressWarnings("unchecked") // The values of one field are of one kind, and that kind has an order.
    private Object least(Plain field, Object value, World world, Map<String, Object> values) {
        var partners = new HashMap<String, Object>();
        for (var partner : field.partners()) {
            var other = values.get(partner);
            if (other != null) {
                partners.put(partner, other);
            }
        }
        var all = starts.get(
                field.place(world, partners),
                place -> cutPoints.representatives(
                        field.field(), Term.Context.of(world).with(partners)));
        // The first stands for all values below the second.
        var found = all.get(0);
        for (var each : all) {
            if (((Comparable<Object>) each).compareTo(value) <= 0) {
                found = each;
            }
        }
        return found;
    }
}
