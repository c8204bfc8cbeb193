package org.conditionality.rule.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.conditionality.fact.FactType;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.session.Conclusions.Support;
import org.drools.core.common.EqualityKey;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
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

    /** Every conclusion, with its supports if they are wanted. */
    Conclusions read(KieSession session, boolean explained) {
        var records = new ArrayList<Object>();
        var supports = new HashMap<Object, List<Support>>();
        var system = TruthMaintenanceSystemFactory.get()
                .getOrCreateTruthMaintenanceSystem((InternalWorkingMemoryEntryPoint) session.getEntryPoint("DEFAULT"));
        for (var key : system.getEqualityKeys()) {
            if (key.getStatus() == EqualityKey.JUSTIFIED) {
                var record = key.getLogicalFactHandle().getObject();
                records.add(record);
                if (explained) {
                    supports.put(record, supports((TruthMaintenanceSystemEqualityKey) key));
                }
            }
        }
        return new Conclusions(records, supports);
    }

    @SuppressWarnings("unchecked") // The engine's default belief system has simple modes only.
    private List<Support> supports(TruthMaintenanceSystemEqualityKey key) {
        var found = new ArrayList<Support>();
        var beliefs = (BeliefSet<SimpleMode>) key.getBeliefSet();
        for (var mode = beliefs.getFirst(); mode != null; mode = mode.getNext()) {
            LogicalDependency<SimpleMode> dependency = mode.getObject();
            found.add(support((InternalMatch) dependency.getJustifier()));
        }
        found.sort(ORDER);
        return found;
    }

    private Support support(InternalMatch match) {
        var reads = rules.get(match.getRule().getName());
        if (reads == null) {
            throw new IllegalStateException("The engine fired a rule that was not read: "
                    + match.getRule().getName());
        }
        var from = new ArrayList<Object>();
        var facts = new TreeMap<String, Object>();
        for (var object : match.getObjects()) {
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
