package org.conditionality.evaluation.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
     * The grounds of labels that are certain of an obligation, in the order of the labels.
     *
     * @param most after how many grounds of a label to stop
     */
    public Map<Label.Name, Grounds> ofLabels(String obligation, Collection<Label.Name> labels, int most) {
        var inputs = new LinkedHashSet<>(rules.inputs(obligation));
        inputs.add(rules.laws());
        var listed = new ListedFacts(world, vocabulary, inputs, obligation);
        var search = new GroundSearch(
                world, listed, base -> tables.ofObligation(obligation, base, ofInterest(inputs, base)));
        var all = new LinkedHashMap<Label.Name, Grounds>();
        labels.forEach(label -> all.put(label, search.of(OutcomeBits.bit(label), most)));
        return all;
    }

    /** The grounds of a condition's value. */
    public Grounds ofValue(String condition, Value value, int most) {
        var input = rules.condition(condition);
        var search = new GroundSearch(
                world,
                new ListedFacts(world, vocabulary, List.of(input), ListedFacts.ANY),
                base -> tables.ofCondition(input, base, ofInterest(List.of(input), base)));
        return search.of(OutcomeBits.bit(value), most);
    }

    /** Whether a condition has a value where only these facts are known; it has it in this world, or is waived. */
    public boolean isCertain(String condition, Value value, GroundFacts facts) {
        var input = rules.condition(condition);
        if (input.lists().isEmpty()
                && input.fields().stream()
                        .allMatch(field -> !world.values().containsKey(field)
                                || isNeverUnknown(field)
                                || facts.values().containsKey(field))) {
            return true;
        }
        var base = base(facts);
        return tables.ofCondition(input, base, ofInterest(List.of(input), base))
                .map(table -> table.lookup(facts.values()))
                .filter(lookup -> {
                    var all = (1L << lookup.given().size()) - 1;
                    return (lookup.certain(all) & OutcomeBits.bit(value)) != 0;
                })
                .isPresent();
    }

    /** Whether a field has the value of a setting where nothing states it. */
    public boolean isNeverUnknown(String path) {
        return vocabulary.defaults().containsKey(path);
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
        if (listed.count() > ListedFacts.MOST) {
            return Grounds.UNKNOWN;
        }
        var found = new ArrayList<GroundFacts>();
        for (var set : listed.bySize()) {
            if (isWaived(waived, listed, set)
                    && ListedFacts.without(set).noneMatch(less -> isWaived(waived, listed, less))) {
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
}
