package org.conditionality.author;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.norm.Contradiction;
import org.conditionality.rule.Conclusions;
import org.conditionality.rule.Input;
import org.conditionality.rule.Pack;
import org.conditionality.rule.ReadingRules;
import org.conditionality.rule.RuleInfo;
import org.conditionality.rule.World;
import org.conditionality.rule.source.Code;
import org.conditionality.rule.source.Finding;

/**
 * Tries the rules of a pack on every state of the facts on which a condition, or the performance of an act, depends: on
 * which of them two rules disagree, no rule says anything, and which rules hold on none.
 */
final class Exhaustive {

    private static final List<String> TYPES = List.of("Condition", "Performance");

    private final Pack pack;
    private final Set<List<RuleInfo>> seen = new HashSet<>();
    private final Set<Finding> found = new LinkedHashSet<>();

    private Exhaustive(Pack pack) {
        this.pack = pack;
    }

    static List<Finding> of(Pack pack) {
        var exhaustive = new Exhaustive(pack);
        pack.readings().forEach(exhaustive::reading);
        return List.copyOf(exhaustive.found);
    }

    private void reading(String name) {
        var rules = pack.reading(name);
        rules.conditions().forEach(condition -> examine(rules, rules.condition(condition)));
        for (var obligation : rules.obligations()) {
            rules.inputs(obligation).stream()
                    .filter(input -> input.type().equals("Performance"))
                    .forEach(input -> examine(rules, input));
        }
    }

    private void examine(ReadingRules rules, Input input) {
        var about = rules.rulesAbout(input.type(), input.id());
        // What readings share is examined once.
        if (about.isEmpty() || !TYPES.contains(input.type()) || !seen.add(about)) {
            return;
        }
        var worlds = input.lists().isEmpty() ? Worlds.of(pack, rules, input) : List.<World>of();
        if (worlds.isEmpty()) {
            add(
                    Code.NOT_EXAMINED,
                    about.get(0),
                    "`%s` depends on too much to try every case.".formatted(input.id()),
                    "Let it depend on fewer fields, or test it by scenarios.");
            return;
        }
        var silent = new LinkedHashSet<>(about);
        var disagreeing = new HashSet<Set<RuleInfo>>();
        World gap = null;
        for (var world : worlds) {
            var conclusions = rules.examine(world);
            if (!conclusions.all(Contradiction.class).isEmpty()) {
                continue;
            }
            var values = values(conclusions, input);
            values.values().forEach(silent::removeAll);
            if (values.isEmpty() && gap == null) {
                gap = world;
            } else if (values.size() > 1) {
                disagree(input, values, world, disagreeing);
            }
        }
        if (gap != null) {
            gap(input, about.get(0), gap);
        }
        if (input.fields().stream().allMatch(rules::isExact)) {
            silent.forEach(rule -> add(
                    Code.NEVER_FIRES,
                    rule,
                    "The rule can never fire: it holds in none of the %d distinguishable cases."
                            .formatted(worlds.size()),
                    "Change its constraints, or take it out."));
        }
    }

    /** The values concluded, each with the rules that conclude it. */
    private static Map<Object, List<RuleInfo>> values(Conclusions conclusions, Input input) {
        var values = new LinkedHashMap<Object, List<RuleInfo>>();
        for (var record : conclusions.about(input.type(), input.id())) {
            values.put(
                    record,
                    conclusions.supports(record).stream()
                            .map(Conclusions.Support::rule)
                            .toList());
        }
        return values;
    }

    private void disagree(Input input, Map<Object, List<RuleInfo>> values, World world, Set<Set<RuleInfo>> before) {
        var pair = new ArrayList<RuleInfo>();
        values.values().forEach(rules -> rules.stream().limit(1).forEach(pair::add));
        pair.sort((one, other) -> one.toString().compareTo(other.toString()));
        if (pair.size() > 1 && before.add(Set.copyOf(pair))) {
            var other = pair.get(1);
            add(
                    Code.BOTH_VALUES,
                    pair.get(0),
                    "`%s` gets two values: also by the rule at %s:%d, \"%s\". Facts: %s."
                            .formatted(input.id(), other.file(), other.line(), other.name(), Worlds.inWords(world)),
                    "Make the two exclude each other.");
        }
    }

    private void gap(Input input, RuleInfo rule, World world) {
        var what = input.type().equals("Condition") ? "`%s` has no value" : "no rule says how much of `%s` is done";
        add(
                Code.GAP,
                rule,
                (what + ", though all it depends on is known. Facts: %s.").formatted(input.id(), Worlds.inWords(world)),
                "Say in a rule what follows from these facts.");
    }

    private void add(Code code, RuleInfo rule, String message, String suggestion) {
        found.add(Finding.at(code, rule.file(), rule.line(), rule.name(), message, suggestion));
    }
}
