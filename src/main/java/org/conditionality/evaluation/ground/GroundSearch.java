package org.conditionality.evaluation.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.conditionality.rule.parsed.World;

/** The search for the grounds of one obligation or condition, over every set of listed facts. */
final class GroundSearch {

    private static final int MOST_OF_ONE = 50;

    private final World world;
    private final ListedFacts listed;
    private final Function<World, Optional<OutcomeBits>> table;
    private final Map<Long, Optional<OutcomeBits.Lookup>> lookups = new TreeMap<>();

    GroundSearch(World world, ListedFacts listed, Function<World, Optional<OutcomeBits>> table) {
        this.world = world;
        this.listed = listed;
        this.table = table;
    }

    private Optional<OutcomeBits.Lookup> lookup(long set) {
        return lookups.computeIfAbsent(
                set, each -> table.apply(listed.base(each)).map(found -> found.lookup(world.values())));
    }

    /**
     * The grounds on which every outcome has some bits.
     *
     * @param most after how many to stop
     */
    Grounds of(int wanted, int most) {
        if (listed.count() > ListedFacts.MOST) {
            return Grounds.UNKNOWN;
        }
        var found = new ArrayList<GroundFacts>();
        var complete = true;
        var all = (1L << listed.count()) - 1;
        var whole = lookup(all);
        if (whole.isEmpty()
                || whole.get().given().size() > MinimalSets.MOST_ELEMENTS
                || !isCertain(whole.get(), wanted, everything(whole.get()))) {
            return Grounds.UNKNOWN;
        }
        for (var set : listed.bySize()) {
            if (found.size() >= most && Long.bitCount(set) > smallest(found)) {
                complete = false;
                break;
            }
            var lookup = lookup(set);
            if (lookup.isEmpty()) {
                return Grounds.UNKNOWN;
            }
            complete &= add(found, set, lookup.get(), wanted, most);
        }
        found.sort(Comparator.comparingInt(GroundFacts::size));
        return new Grounds(found.subList(0, Math.min(most, found.size())), complete && found.size() <= most, true);
    }

    private int smallest(List<GroundFacts> found) {
        return found.stream().mapToInt(GroundFacts::size).min().orElse(Integer.MAX_VALUE);
    }

    private long everything(OutcomeBits.Lookup lookup) {
        return (1L << lookup.given().size()) - 1;
    }

    private boolean isCertain(OutcomeBits.Lookup lookup, int wanted, long set) {
        return (lookup.certain(set) & wanted) == wanted;
    }

    /** Adds the grounds with just these of the listed facts; whether these are all. */
    private boolean add(List<GroundFacts> found, long set, OutcomeBits.Lookup lookup, int wanted, int most) {
        // Some of those that listed facts have a part in may do without one of these, and are dropped below.
        var minimal = MinimalSets.of(
                lookup.given().size(),
                values -> isCertain(lookup, wanted, values),
                set == 0 ? most : Math.max(most, MOST_OF_ONE));
        for (var values : minimal.sets()) {
            var known = new TreeMap<String, Object>();
            for (var at = 0; at < lookup.given().size(); at++) {
                if ((values >>> at & 1) == 1) {
                    var field = lookup.given().get(at);
                    known.put(field, world.values().getOrDefault(field, ""));
                }
            }
            if (ListedFacts.without(set).noneMatch(less -> isCertainOf(known, less, wanted))) {
                var every = new TreeMap<>(known);
                every.putAll(listed.values(set));
                found.add(new GroundFacts(every, listed.items(set)));
            }
        }
        return minimal.complete();
    }

    private boolean isCertainOf(Map<String, Object> known, long set, int wanted) {
        return lookup(set)
                .filter(lookup -> {
                    var values = 0L;
                    for (var at = 0; at < lookup.given().size(); at++) {
                        if (known.containsKey(lookup.given().get(at))) {
                            values |= 1L << at;
                        }
                    }
                    return isCertain(lookup, wanted, values);
                })
                .isPresent();
    }
}
