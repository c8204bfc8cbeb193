package org.conditionality.author.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.norm.Contradiction;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.session.Conclusions;

/**
 * Tries the rules of a pack on every state of the facts on which a condition, or the performance of an act, depends: on
 * which of them two rules disagree, no rule says anything, and which rules hold on none.
 */
final class GapSearch {

    private static final List<String> TYPES = List.of("Condition", "Performance");

    private final Pack pack;
    private final Set<List<RuleInfo>> seen = new HashSet<>();
    private final Set<Finding> found = new LinkedHashSet<>();

    private GapSearch(Pack pack) {
        this.pack = pack;
    }

    static List<Finding> of(Pack pack) {
        var exhaustive = new GapSearch(pack);
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
            unsaid(rules, obligation);
        }
    }

    private void unsaid(ReadingRules rules, String obligation) {
        var stating = rules.rulesAbout("Obligation", obligation);
        if (!stating.isEmpty() && rules.rulesAbout("Performance", obligation).isEmpty() && seen.add(stating)) {
            add(
                    FindingCode.GAP,
                    stating.get(0),
                    "No rule says how much of `%s` is done, so its labels stay open.".formatted(obligation),
                    "Conclude `Performance.none`, `part` and `all` of it from the facts that show it.");
        }
    }

    private void examine(ReadingRules rules, LabelInput input) {
        var about = rules.rulesAbout(input.type(), input.id());
        // What readings share is examined once.
        if (about.isEmpty() || !TYPES.contains(input.type()) || !seen.add(about)) {
            return;
        }
        var worlds = WorldSpace.of(pack, rules, input);
        if (worlds.isEmpty()) {
            add(
                    FindingCode.NOT_EXAMINED,
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
                    FindingCode.NEVER_FIRES,
                    rule,
                    "The rule can never fire: it holds in none of the %d distinguishable cases."
                            .formatted(worlds.size()),
                    "Change its constraints, or take it out."));
        }
    }

    /** The values concluded, each with the rules that conclude it. */
    private static Map<Object, List<RuleInfo>> values(Conclusions conclusions, LabelInput input) {
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

    private void disagree(
            LabelInput input, Map<Object, List<RuleInfo>> values, World world, Set<Set<RuleInfo>> before) {
        var pair = new ArrayList<RuleInfo>();
        values.values().forEach(rules -> rules.stream().limit(1).forEach(pair::add));
        pair.sort((one, other) -> one.toString().compareTo(other.toString()));
        if (pair.size() > 1 && before.add(Set.copyOf(pair))) {
            var other = pair.get(1);
            add(
                    FindingCode.BOTH_VALUES,
                    pair.get(0),
                    "`%s` gets two values: also by the rule at %s:%d, \"%s\". Facts: %s."
                            .formatted(input.id(), other.file(), other.line(), other.name(), WorldSpace.inWords(world)),
                    "Make the two exclude each other.");
        }
    }

    private void gap(LabelInput input, RuleInfo rule, World world) {
        var what = input.type().equals("Condition") ? "`%s` has no value" : "no rule says how much of `%s` is done";
        add(
                FindingCode.GAP,
                rule,
                (what + ", though all it depends on is known. Facts: %s.")
                        .formatted(input.id(), WorldSpace.inWords(world)),
                "Say in a rule what follows from these facts.");
    }

    private void add(FindingCode code, RuleInfo rule, String message, String suggestion) {
        found.add(Finding.at(code, rule.file(), rule.line(), rule.name(), message, suggestion));
    }
}
