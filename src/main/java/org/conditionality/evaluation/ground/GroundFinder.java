package org.conditionality.evaluation.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.conditionality.norm.Waived;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;

/**
 * Finds the grounds of what is certain in one world, under one reading. A ground is a set of the given facts with which
 * alone, all else unknown, it is certain, and without any one of which it is not. A list left out is empty, not unknown.
 */
public final class GroundFinder {

    /** Every set of listed facts is looked at; of more than this there would be too many. */
    private static final int MOST_LISTED = 6;

    private static final int MOST_OF_ONE = 50;

    private final ReadingRules rules;
    private final Vocabulary vocabulary;
    private final GroundTables tables;
    private final World world;

    public GroundFinder(ReadingRules rules, Vocabulary vocabulary, GroundTables tables, World world) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.tables = tables;
        this.world = world;
    }

    /**
     * The grounds of labels that are certain of an obligation.
     *
     * @param most after how many grounds of a label to stop
     */
    public Map<Label.Name, Grounds> ofLabels(String obligation, Collection<Label.Name> labels, int most) {
        var inputs = new LinkedHashSet<>(rules.inputs(obligation));
        inputs.add(rules.laws());
        var listed = new ListedFacts(world, vocabulary, inputs, obligation);
        var search = new Search(listed, base -> tables.ofObligation(obligation, base, ofInterest(inputs, base)));
        var all = new EnumMap<Label.Name, Grounds>(Label.Name.class);
        labels.forEach(label -> all.put(label, search.of(OutcomeBits.bit(label), most)));
        return all;
    }

    /** The grounds of a condition's value. */
    public Grounds ofValue(String condition, Value value, int most) {
        var input = rules.condition(condition);
        var search = new Search(
                new ListedFacts(world, vocabulary, List.of(input), condition),
                base -> tables.ofCondition(input, base, ofInterest(List.of(input), base)));
        return search.of(OutcomeBits.bit(value), most);
    }

    /** The values that a condition can have where only these facts are known; empty where that is not known. */
    public Optional<List<Value>> valuesOf(String condition, GroundFacts facts) {
        var input = rules.condition(condition);
        var base = base(facts);
        return tables.ofCondition(input, base, ofInterest(List.of(input), base)).map(table -> {
            var lookup = table.lookup(facts.values());
            var values = new ArrayList<Value>();
            var outcomes = lookup.outcomes((1L << lookup.given().size()) - 1);
            for (var value : Value.values()) {
                if (outcomes.stream().anyMatch(each -> (each & OutcomeBits.bit(value)) != 0)) {
                    values.add(value);
                }
            }
            return values;
        });
    }

    private World base(GroundFacts facts) {
        var values = new TreeMap<String, Object>();
        vocabulary.defaults().forEach((path, setting) -> {
            var value = facts.values().getOrDefault(path, world.settings().get(setting));
            if (value != null) {
                values.put(path, value);
            }
        });
        return world.withValues(values).withItems(facts.items());
    }

    /** The grounds on which a condition is waived: decisions alone. */
    public Grounds ofWaiver(Waived waived, int most) {
        var listed = new ListedFacts(world, vocabulary, List.of(rules.laws()), waived.obligation());
        if (listed.count() > MOST_LISTED) {
            return Grounds.UNKNOWN;
        }
        var found = new ArrayList<GroundFacts>();
        for (var set : bySize(listed.count())) {
            if (isWaived(waived, listed, set) && without(set).noneMatch(less -> isWaived(waived, listed, less))) {
                found.add(new GroundFacts(listed.values(set), listed.items(set)));
                if (found.size() == most) {
                    return new Grounds(found, false, true);
                }
            }
        }
        return new Grounds(found, true, !found.isEmpty());
    }

    private boolean isWaived(Waived waived, ListedFacts listed, long set) {
        return rules.conclude(listed.base(set), ConclusionScope.LABELS)
                .all(Waived.class)
                .contains(waived);
    }

    /** Of fields whose values turn with those of others, the value given, and those at which it turns now. */
    private Map<String, List<Object>> ofInterest(Collection<LabelInput> inputs, World base) {
        var more = new HashMap<String, List<Object>>();
        for (var input : inputs) {
            for (var field : input.fields()) {
                var partners = rules.comparedWith(field);
                if (!partners.isEmpty()
                        && !base.values().keySet().containsAll(partners)
                        && !base.values().containsKey(field)) {
                    more.computeIfAbsent(field, this::turning);
                }
            }
        }
        more.values().removeIf(List::isEmpty);
        return more;
    }

    private List<Object> turning(String field) {
        var values = new LinkedHashSet<Object>();
        Optional.ofNullable(world.values().get(field)).ifPresent(values::add);
        var others = new HashMap<>(world.values());
        others.remove(field);
        values.addAll(rules.representatives(field, world, others));
        return List.copyOf(values);
    }

    /** Every set of so many facts, the smallest first. */
    private static List<Long> bySize(int count) {
        return LongStream.range(0, 1L << count)
                .boxed()
                .sorted(Comparator.<Long>comparingInt(Long::bitCount).thenComparing(each -> each))
                .toList();
    }

    /** A set without each one of its facts. */
    private static LongStream without(long set) {
        return LongStream.range(0, Long.SIZE)
                .map(at -> 1L << at)
                .filter(one -> (set & one) != 0)
                .map(one -> set & ~one);
    }

    /** The search for the grounds of one obligation or condition: over every set of listed facts. */
    private final class Search {

        private final ListedFacts listed;
        private final Function<World, Optional<OutcomeBits>> table;
        private final Map<Long, Optional<OutcomeBits.Lookup>> lookups = new TreeMap<>();

        Search(ListedFacts listed, Function<World, Optional<OutcomeBits>> table) {
            this.listed = listed;
            this.table = table;
        }

        private Optional<OutcomeBits.Lookup> lookup(long set) {
            return lookups.computeIfAbsent(
                    set, each -> table.apply(listed.base(each)).map(found -> found.lookup(world.values())));
        }

        Grounds of(int wanted, int most) {
            if (listed.count() > MOST_LISTED || world.values().size() > MinimalSets.MOST_ELEMENTS) {
                return Grounds.UNKNOWN;
            }
            var found = new ArrayList<GroundFacts>();
            var complete = true;
            var all = (1L << listed.count()) - 1;
            var whole = lookup(all);
            if (whole.isEmpty() || !isCertain(whole.get(), wanted, everything(whole.get()))) {
                return Grounds.UNKNOWN;
            }
            for (var set : bySize(listed.count())) {
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
                if (without(set).noneMatch(less -> isCertainOf(known, less, wanted))) {
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
}
