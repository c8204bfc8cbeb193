package org.conditionality.rule.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.conditionality.fact.Field;
import org.conditionality.norm.AsOf;
import org.conditionality.norm.Setting;
import org.conditionality.rule.analysis.DependencyGraph;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.World;
import org.conditionality.work.WorkLimit;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/** Puts worlds to the compiled rules of a reading, each in a session of its own. Safe for use by many threads. */
public final class RuleSessions {

    /** More firings than this mean that rules feed each other without end. */
    private static final int FIRING_LIMIT = 100_000;

    private final KieBase base;
    private final FactBinder binder;
    private final Justifications justifications;
    private final RuleFailures failures;
    private final Magnitudes magnitudes;
    private final Map<ConclusionScope, Set<String>> wantedRules = new EnumMap<>(ConclusionScope.class);

    /**
     * Sessions of a rule base.
     *
     * @param field a field by its path
     */
    public RuleSessions(KieBase base, DependencyGraph structure, Function<String, Field> field) {
        this.base = base;
        this.binder = new FactBinder(base, structure.declarations());
        var reads = new HashMap<String, Justifications.RuleReads>();
        for (var rule : structure.rules()) {
            reads.put(rule.name(), Justifications.reads(rule, structure.fieldsRead(rule), field));
        }
        this.justifications = new Justifications(reads, binder);
        this.failures = new RuleFailures(structure);
        this.magnitudes = new Magnitudes(structure.rules());
        for (var wanted : ConclusionScope.values()) {
            wantedRules.put(wanted, structure.rulesFor(wanted));
        }
    }

    /** What rules conclude in a world, with the reasons, even where conclusions exclude each other. */
    public Conclusions examine(World world) {
        var session = base.newKieSession();
        try {
            fire(session, world, ConclusionScope.INPUTS);
            return justifications.read(session, true);
        } finally {
            session.dispose();
        }
    }

    /** What follows in a world, as far as it is wanted. */
    public Conclusions run(World world, boolean explained, ConclusionScope wanted) {
        var session = base.newKieSession();
        try {
            fire(session, world, wanted);
            var conclusions = justifications.read(session, explained);
            ConclusionConflicts.check(
                    conclusions, () -> explained ? conclusions : run(world, true, ConclusionScope.ALL));
            return conclusions;
        } finally {
            session.dispose();
        }
    }

    /** How many sessions are live. */
    public int live() {
        return base.getKieSessions().size();
    }

    /** Fires all rules on a world and forgets what they concluded. */
    public int fire(World world) {
        var session = base.newKieSession();
        try {
            return fire(session, world, ConclusionScope.ALL);
        } finally {
            session.dispose();
        }
    }

    private int fire(KieSession session, World world, ConclusionScope wanted) {
        WorkLimit.check();
        magnitudes.check(world);
        suppose(session, world);
        var names = wantedRules.getOrDefault(wanted, Set.of());
        var fired = fire(
                session,
                world,
                match -> wanted == ConclusionScope.ALL
                        || names.contains(match.getRule().getName()));
        if (fired >= FIRING_LIMIT) {
            throw failures.endless(busiest(world));
        }
        return fired;
    }

    /** Throws {@link RulesFault} where a rule breaks off on the facts. */
    private int fire(KieSession session, World world, AgendaFilter filter) {
        try {
            return session.fireAllRules(filter, FIRING_LIMIT);
        } catch (RulesFault e) {
            throw e;
        } catch (RuntimeException e) {
            throw failures.broken(e, world);
        }
    }

    /** The rule that fires most where rules feed each other without end. */
    private String busiest(World world) {
        var counts = new HashMap<String, Integer>();
        var session = base.newKieSession();
        try {
            suppose(session, world);
            fire(session, world, match -> {
                counts.merge(match.getRule().getName(), 1, Integer::sum);
                return true;
            });
        } finally {
            session.dispose();
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private void suppose(KieSession session, World world) {
        session.insert(new AsOf(world.asOf()));
        world.settings()
                .forEach((name, value) -> session.insert(
                        value instanceof LocalDate date
                                ? new Setting(name, null, date)
                                : new Setting(name, (Integer) value, null)));
        insert(session, binder.bind(world));
        insert(session, world.claims());
        insert(session, world.assumed());
    }

    private static void insert(KieSession session, Collection<?> objects) {
        objects.forEach(session::insert);
    }
}
