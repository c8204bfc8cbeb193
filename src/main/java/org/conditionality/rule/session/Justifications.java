package org.conditionality.rule.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.conditionality.fact.FactType;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.session.Conclusions.Support;
import org.drools.core.common.EqualityKey;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.common.TruthMaintenanceSystem;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.runtime.KieSession;

/**
 * Reads on what each conclusion of a session rests in the end. A log of firings would not do: a rule may fire and its
 * conclusion be withdrawn. This is the one class that uses the engine's internal truth maintenance.
 */
final class Justifications {

    /** The engine's own order changes with the order of rules and facts. */
    private static final Comparator<Support> ORDER = Comparator.comparing(
                    (Support support) -> support.rule().name())
            .thenComparing(support -> support.facts().toString())
            .thenComparing(support -> support.from().toString());

    private final Map<String, RuleReads> rules;
    private final FactBinder binder;

    /** A rule and the fields it looks at, by fact type. */
    record RuleReads(RuleInfo info, Map<String, List<org.conditionality.fact.Field>> fields) {}

    Justifications(Map<String, RuleReads> rules, FactBinder binder) {
        this.rules = rules;
        this.binder = binder;
    }

    /** What reads one session, again and again as it changes. */
    Reader reader(KieSession session) {
        return new Reader(session);
    }

    /** Remembers the supports of each conclusion for as long as they stand. For one thread at a time. */
    final class Reader {

        private final TruthMaintenanceSystem system;
        private IdentityHashMap<EqualityKey, Known> known = new IdentityHashMap<>();

        private Reader(KieSession session) {
            system = TruthMaintenanceSystemFactory.get()
                    .getOrCreateTruthMaintenanceSystem(
                            (InternalWorkingMemoryEntryPoint) session.getEntryPoint("DEFAULT"));
        }

        /** Every conclusion, with its supports if they are wanted. */
        Conclusions read(boolean explained) {
            var records = new ArrayList<Object>(system.getEqualityKeysSize());
            var supports = new HashMap<Object, List<Support>>();
            var next = new IdentityHashMap<EqualityKey, Known>();
            for (var key : system.getEqualityKeys()) {
                if (key.getStatus() == EqualityKey.JUSTIFIED) {
                    var record = key.getLogicalFactHandle().getObject();
                    records.add(record);
                    if (explained) {
                        var now = known(key);
                        next.put(key, now);
                        supports.put(record, now.supports());
                    }
                }
            }
            if (explained) {
                known = next;
            }
            return new Conclusions(records, supports);
        }

        /**
         * Whether each conclusion rests in the end on what does not rest on it.
         *
         * @param circular the types of record, by simple name, that can rest on records of the same type
         */
        boolean isGrounded(Set<String> circular) {
            var open = new IdentityHashMap<Object, List<Justified>>();
            for (var key : system.getEqualityKeys()) {
                if (key.getStatus() == EqualityKey.JUSTIFIED) {
                    var record = key.getLogicalFactHandle().getObject();
                    if (circular.contains(record.getClass().getSimpleName())) {
                        open.put(record, justified((TruthMaintenanceSystemEqualityKey) key));
                    }
                }
            }
            var found = true;
            while (found) {
                found = open.values()
                        .removeIf(ways -> ways.stream()
                                .anyMatch(way -> way.objects().stream().noneMatch(open::containsKey)));
            }
            return open.isEmpty();
        }

        private Known known(EqualityKey key) {
            var justified = justified((TruthMaintenanceSystemEqualityKey) key);
            var before = known.get(key);
            return before != null && isSame(before.justified(), justified)
                    ? before
                    : new Known(justified, supports(justified));
        }
    }

    /** What justifies a conclusion, and the supports that this comes to. */
    private record Known(List<Justified> justified, List<Support> supports) {}

    /** A match, and the objects matched, which do not change while they are: others of the same match are others. */
    private record Justified(InternalMatch match, List<Object> objects) {}

    @SuppressWarnings("unchecked") // The engine's default belief system has simple modes only.
    private static List<Justified> justified(TruthMaintenanceSystemEqualityKey key) {
        var all = new ArrayList<Justified>(2);
        var beliefs = (BeliefSet<SimpleMode>) key.getBeliefSet();
        for (var mode = beliefs.getFirst(); mode != null; mode = mode.getNext()) {
            LogicalDependency<SimpleMode> dependency = mode.getObject();
            var match = (InternalMatch) dependency.getJustifier();
            all.add(new Justified(match, match.getObjects()));
        }
        return all;
    }

    private static boolean isSame(List<Justified> some, List<Justified> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (var i = 0; i < some.size(); i++) {
            var one = some.get(i);
            var other = others.get(i);
            if (one.match() != other.match() || !isIdentical(one.objects(), other.objects())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdentical(List<Object> some, List<Object> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (var i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    private List<Support> supports(List<Justified> justified) {
        var found = new ArrayList<Support>(justified.size());
        justified.forEach(each -> found.add(support(each)));
        if (found.size() > 1) {
            found.sort(ORDER);
        }
        return found;
    }

    private Support support(Justified justified) {
        var match = justified.match();
        var reads = rules.get(match.getRule().getName());
        if (reads == null) {
            throw new IllegalStateException("The engine fired a rule that was not read: "
                    + match.getRule().getName());
        }
        var from = new ArrayList<Object>();
        var facts = new TreeMap<String, Object>();
        for (var object : justified.objects()) {
            var type = binder.typeOf(object);
            if (type.isEmpty()) {
                from.add(object);
            } else if (type.get().many()) {
                Conclusions.merge(Map.of(type.get().name(), List.of(item(object, type.get()))), facts);
            } else {
                for (var field : reads.fields().getOrDefault(type.get().name(), List.of())) {
                    binder.value(object, field).ifPresent(value -> facts.put(field.path(), value));
                }
            }
        }
        return new Support(reads.info(), from, facts);
    }

    /** Of items, of which there may be several, all that is stated, so that each can be told from the others. */
    private Map<String, Object> item(Object object, FactType type) {
        var item = new TreeMap<String, Object>();
        type.fields().forEach(field -> binder.value(object, field).ifPresent(value -> item.put(field.name(), value)));
        return item;
    }

    /** Groups what a rule reads by fact type. */
    static RuleReads reads(
            ParsedRule rule, Iterable<String> paths, Function<String, org.conditionality.fact.Field> field) {
        var byType = new HashMap<String, List<org.conditionality.fact.Field>>();
        for (var path : paths) {
            var one = field.apply(path);
            byType.computeIfAbsent(one.type(), type -> new ArrayList<>()).add(one);
        }
        return new RuleReads(rule.info(), byType);
    }
}
