package org.conditionality.rule.session;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.conditionality.fact.Field;
import org.conditionality.rule.analysis.DependencyGraph;
import org.conditionality.rule.analysis.RevisableRules;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.work.WorkLimit;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactField;
import org.kie.api.runtime.rule.AgendaFilter;

/**
 * Puts worlds to the compiled rules of a reading, where that can be relied on in sessions that held other worlds before.
 * Safe for use by many threads.
 */
public final class RuleSessions {

    /** More firings than this mean that rules feed each other without end. */
    private static final int FIRING_LIMIT = 100_000;

    private final KieBase base;
    private final FactBinder binder;
    private final Justifications justifications;
    private final RuleFailures failures;
    private final Magnitudes magnitudes;
    private final Set<String> circular;

    /** Sessions for use again, where the engine can revise what these rules concluded; else there are none. */
    private final Map<ConclusionScope, SessionPool> pools = new EnumMap<>(ConclusionScope.class);

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
        var revisable = revisable(structure);
        this.circular = revisable.map(RevisableRules::circular).orElse(Set.of());
        if (revisable.isPresent()) {
            for (var wanted : ConclusionScope.values()) {
                pools.put(wanted, new SessionPool(SessionBudget.OF_THE_HEAP, this::fresh));
            }
        }
    }

    private Optional<RevisableRules> revisable(DependencyGraph structure) {
        // Of records that are the same though they do not say the same, the engine keeps any.
        var alike = structure.declarations().derived().keySet().stream()
                .map(type -> base.getFactType("conditionality", type))
                .filter(Objects::nonNull)
                .allMatch(type -> type.getFields().stream()
                                .map(RuleSessions::isKey)
                                .distinct()
                                .count()
                        < 2);
        return alike ? RevisableRules.of(structure) : Optional.empty();
    }

    /** The engine itself does not say so of types that were not compiled with it. */
    private static boolean isKey(FactField field) {
        return field.getMetaData() != null && field.getMetaData().containsKey("key");
    }

    /** What rules conclude in a world, with the reasons, even where conclusions exclude each other. */
    public Conclusions examine(World world) {
        check(world);
        try (var session = fresh()) {
            concluded(session, world, ConclusionScope.INPUTS);
            return session.read(true);
        }
    }

    /** What follows in a world, as far as it is wanted. */
    public Conclusions run(World world, boolean explained, ConclusionScope wanted) {
        var conclusions = conclusions(world, explained, wanted);
        ConclusionConflicts.check(conclusions, () -> explained ? conclusions : run(world, true, ConclusionScope.ALL));
        return conclusions;
    }

    /**
     * What follows in a world that is looked at for the sake of some inputs. A fault in what is concluded of others is not
     * theirs: those find it when they are looked at.
     */
    public Conclusions run(World world, ConclusionScope wanted, Collection<LabelInput> about) {
        var conclusions = conclusions(world, false, wanted);
        ConclusionConflicts.check(
                conclusions,
                (type, id) -> about.stream()
                        .anyMatch(
                                input -> input.type().equals(type) && input.id().equals(id)),
                () -> conclusions(world, true, ConclusionScope.ALL));
        return conclusions;
    }

    private Conclusions conclusions(World world, boolean explained, ConclusionScope wanted) {
        check(world);
        return revised(world, explained, wanted).orElseGet(() -> {
            try (var session = fresh()) {
                concluded(session, world, wanted);
                return session.read(explained);
            }
        });
    }

    /** What follows, as a session finds by revising what it found last; empty where that cannot be relied on. */
    private Optional<Conclusions> revised(World world, boolean explained, ConclusionScope wanted) {
        var pool = pools.get(wanted);
        // What is assumed may be the same as what rules conclude.
        if (pool == null || !world.assumed().isEmpty()) {
            return Optional.empty();
        }
        var session = pool.take();
        var isSound = false;
        try {
            session.suppose(world);
            isSound = session.fire(filter(wanted), FIRING_LIMIT) < FIRING_LIMIT && session.isGrounded(circular);
            return isSound ? Optional.of(session.read(explained)) : Optional.empty();
        } catch (RuntimeException e) {
            // On the way from one world to the next, a rule can meet what there is in neither.
            isSound = false;
            return Optional.empty();
        } finally {
            if (isSound) {
                pool.giveBack(session);
            } else {
                session.close();
            }
        }
    }

    private LiveSession fresh() {
        return new LiveSession(base.newKieSession(), binder, justifications);
    }

    /** How many sessions are live: between runs, those that wait for their next use. */
    public int live() {
        return base.getKieSessions().size();
    }

    /** Fires all rules on a world, in a session of its own, and forgets what they concluded. */
    public int fire(World world) {
        check(world);
        try (var session = fresh()) {
            return concluded(session, world, ConclusionScope.ALL);
        }
    }

    private int concluded(LiveSession session, World world, ConclusionScope wanted) {
        session.suppose(world);
        var fired = fire(session, world, filter(wanted));
        if (fired >= FIRING_LIMIT) {
            throw failures.endless(busiest(world));
        }
        return fired;
    }

    private AgendaFilter filter(ConclusionScope wanted) {
        var names = wantedRules.getOrDefault(wanted, Set.of());
        return match ->
                wanted == ConclusionScope.ALL || names.contains(match.getRule().getName());
    }

    private void check(World world) {
        WorkLimit.check();
        magnitudes.check(world);
    }

    /** Throws {@link RulesFault} where a rule breaks off on the facts. */
    private int fire(LiveSession session, World world, AgendaFilter filter) {
        try {
            return session.fire(filter, FIRING_LIMIT);
        } catch (RulesFault e) {
            throw e;
        } catch (RuntimeException e) {
            throw failures.broken(e, world);
        }
    }

    /** The rule that fires most where rules feed each other without end. */
    private String busiest(World world) {
        var counts = new HashMap<String, Integer>();
        try (var session = fresh()) {
            session.suppose(world);
            fire(session, world, match -> {
                counts.merge(match.getRule().getName(), 1, Integer::sum);
                return true;
            });
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
