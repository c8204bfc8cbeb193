package org.conditionality.author.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.author.diff.LifecycleStates.State;
import org.conditionality.norm.Advisory;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Label;
import org.conditionality.norm.Obligation;
import org.conditionality.norm.PowerState;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;

/**
 * Compares the laws of labels of two versions on all that they can be told of each obligation of a reading: the values
 * of its conditions and its own state are supposed outright, not by facts that lead to them. In one world every
 * obligation takes one of its states, and over all worlds each takes every one.
 */
final class LifecycleComparison {

    /** Obligations that stand side by side are this far apart in their states; it shares no factor with their number. */
    private static final int STRIDE = 101;

    private final ReadingRules before;
    private final ReadingRules after;
    private final Map<String, Object> settings = new TreeMap<>();
    private final Set<String> named;
    private final LocalDate asOf;
    private final List<Optional<Set<Object>>> known;
    private int at;
    private int compared;

    /**
     * Prepares to compare.
     *
     * @param known what follows in each of the worlds under the first version, as far as it is known; more is added
     */
    LifecycleComparison(Pack pack, ReadingRules before, ReadingRules after, List<Optional<Set<Object>>> known) {
        this.before = before;
        this.after = after;
        this.known = known;
        this.named = new TreeSet<>(before.conditions());
        this.named.retainAll(before.lawTexts());
        this.asOf = pack.agreement().date();
        pack.agreement().settings().forEach((name, spec) -> settings.put(name, spec.value()));
    }

    /** Whether nothing that they conclude differs in any of these worlds. */
    boolean areSame() {
        var stated = stated();
        var round = 0;
        for (var values : values(stated)) {
            var decided = new ArrayList<List<State>>();
            var due = new ArrayList<List<State>>();
            for (var id : before.obligations()) {
                var own = stated.stream().filter(each -> each.id().equals(id)).toList();
                var states = new LifecycleStates(id, own, named, asOf);
                decided.add(states.decided(round));
                due.add(states.due());
            }
            if (!areSame(settings, values, decided) || !areSame(tolled(), values, due)) {
                return false;
            }
            round++;
        }
        return compared > 0;
    }

    private Map<String, Object> tolled() {
        var tolled = new TreeMap<>(settings);
        tolled.computeIfPresent("suspensionTollsDeadline", (name, value) -> 1);
        return tolled;
    }

    private List<Obligation> stated() {
        var nothing = World.of(asOf, settings, Map.of());
        return before.conclude(nothing, ConclusionScope.LABELS).all(Obligation.class);
    }

    /**
     * Values of all conditions: all of them met, none of them, and each in turn not met or pending. Of conditions on
     * which the same obligations rest in the same way, one stands for all.
     */
    private Set<List<Object>> values(List<Obligation> stated) {
        var conditions = before.conditions();
        var alike = new LinkedHashMap<Object, String>();
        conditions.forEach(id -> alike.putIfAbsent(
                List.of(
                        named.contains(id) ? id : "",
                        stated.stream()
                                .map(each -> each.arisesOn().contains(id))
                                .toList(),
                        stated.stream().map(each -> each.hangsOn().contains(id)).toList()),
                id));
        var all = new LinkedHashSet<List<Object>>();
        all.add(conditions.stream().map(id -> (Object) Condition.met(id)).toList());
        all.add(conditions.stream().map(id -> (Object) Condition.notMet(id)).toList());
        for (var one : alike.values()) {
            for (var other : List.<Object>of(Condition.notMet(one), Condition.pending(one, asOf))) {
                all.add(conditions.stream()
                        .map(id -> id.equals(one) ? other : Condition.met(id))
                        .toList());
            }
        }
        return all;
    }

    private boolean areSame(Map<String, Object> settings, List<Object> values, List<List<State>> states) {
        var most = states.stream().mapToInt(List::size).max().orElse(0);
        for (var turn = 0; turn < most; turn++) {
            var many = new HashMap<String, List<Map<String, Object>>>();
            var assumed = new ArrayList<>(values);
            for (var place = 0; place < states.size(); place++) {
                var own = states.get(place);
                var state = own.get((turn + place * STRIDE) % own.size());
                state.items()
                        .forEach((type, items) -> many.computeIfAbsent(type, each -> new ArrayList<>())
                                .addAll(items));
                assumed.addAll(state.records());
            }
            var world = World.of(asOf, settings, Map.of()).withItems(many).assuming(assumed);
            if (at == known.size()) {
                known.add(concluded(before, world));
            }
            var one = known.get(at++);
            if (one.isPresent()) {
                compared++;
                if (!one.equals(concluded(after, world))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What matters of what follows; nothing where the rules say otherwise than is supposed. */
    private static Optional<Set<Object>> concluded(ReadingRules rules, World world) {
        try {
            var concluded =
                    new HashSet<>(rules.conclude(world, ConclusionScope.ALL).shared());
            concluded.removeIf(
                    record -> !(record instanceof Label || record instanceof PowerState || record instanceof Advisory));
            return Optional.of(concluded);
        } catch (RuntimeException contradiction) {
            return Optional.empty();
        }
    }
}
