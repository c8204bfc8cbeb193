package org.conditionality.evaluation.ground;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.conditionality.evaluation.state.InputBits;
import org.conditionality.evaluation.unknown.Completions;
import org.conditionality.evaluation.unknown.SolverCache;
import org.conditionality.evaluation.unknown.UnknownResolver;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;

/**
 * What obligations and conditions of one reading come to for all values of their fields, found once for each date, list
 * and setting on which that depends. Bounded; safe for threads.
 */
public final class GroundTables {

    /** An input with more completions than this is not tabled. */
    private static final int MOST_CELLS = 2_000;

    /** Where laws count conditions, every combination of these is an outcome of its own. */
    private static final int MOST_COUNTED = 8;

    private static final int REMEMBERED = 300;

    private record Key(Object about, List<Object> on, Map<String, List<Object>> more) {}

    private final ReadingRules rules;
    private final SolverCache memory;
    private final Cache<Key, Optional<OutcomeBits>> tables = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    public GroundTables(ReadingRules rules, SolverCache memory) {
        this.rules = rules;
        this.memory = memory;
    }

    /**
     * The labels of an obligation.
     *
     * @param base what is not open: date, settings, lists, and the values that are never unknown
     * @param more values of interest by field path, beside those that stand for all
     * @return empty where a limit is passed
     */
    Optional<OutcomeBits> ofObligation(String obligation, World base, Map<String, List<Object>> more) {
        var key = key(obligation, base, more);
        if (tables.getIfPresent(key) == null
                && more.isEmpty()
                && base.many().values().stream().allMatch(List::isEmpty)) {
            keepAll(base);
        }
        return found(
                key,
                () -> Optional.ofNullable(made(List.of(obligation), base, more).get(obligation)));
    }

    private Key key(String obligation, World base, Map<String, List<Object>> more) {
        return new Key(obligation, memory.basis(obligation, base), more);
    }

    /** Each world that the rules are asked about serves many obligations, and most are asked for together. */
    private void keepAll(World base) {
        var unknown = rules.obligations().stream()
                .filter(each -> tables.getIfPresent(key(each, base, Map.of())) == null)
                .toList();
        try {
            made(unknown, base, Map.of())
                    .forEach((each, table) -> tables.put(key(each, base, Map.of()), Optional.of(table)));
        } catch (InputBits.TooMany | RulesFault e) {
            // It need not be the one asked for that fails: that is tried by itself.
            return;
        }
    }

    /** The tables of these obligations, but of those of which a limit is passed. */
    private Map<String, OutcomeBits> made(List<String> obligations, World base, Map<String, List<Object>> more) {
        var completions = new Completions(rules, memory(more), base, more);
        var feasible = obligations.stream()
                .filter(each -> isFeasible(each, completions))
                .toList();
        var concluded = rules.conclude(base, ConclusionScope.LABELS, List.of());
        var made = new HashMap<String, OutcomeBits>();
        new UnknownResolver(rules, memory(more), base, concluded, completions)
                .combined(feasible)
                .forEach((obligation, states) -> made.put(obligation, OutcomeBits.of(states)));
        return made;
    }

    /** The values of a condition, likewise. */
    Optional<OutcomeBits> ofCondition(LabelInput condition, World base, Map<String, List<Object>> more) {
        return found(new Key(condition, memory.basis(condition, base), more), () -> {
            var completions = new Completions(rules, memory(more), base, more);
            return isFeasible(condition, completions)
                    ? Optional.of(OutcomeBits.of(condition, completions.casesOf(condition)))
                    : Optional.empty();
        });
    }

    private Optional<OutcomeBits> found(Key key, Supplier<Optional<OutcomeBits>> made) {
        var known = tables.getIfPresent(key);
        if (known == null) {
            known = unlessItFails(made);
            tables.put(key, known);
        }
        return known;
    }

    /** Limits that are passed, and rules that fail on facts that nobody states, leave grounds unknown. */
    private static Optional<OutcomeBits> unlessItFails(Supplier<Optional<OutcomeBits>> made) {
        try {
            return made.get();
        } catch (InputBits.TooMany | RulesFault e) {
            return Optional.empty();
        }
    }

    /** What is remembered of other questions does not tell values of interest apart. */
    private SolverCache memory(Map<String, List<Object>> more) {
        return more.isEmpty() ? memory : new SolverCache(rules);
    }

    private boolean isFeasible(String obligation, Completions completions) {
        return (!rules.lawsGather() || rules.conditions().size() <= MOST_COUNTED)
                && rules.inputs(obligation).stream().allMatch(input -> isFeasible(input, completions))
                && isFeasible(rules.laws(), completions);
    }

    private static boolean isFeasible(LabelInput input, Completions completions) {
        var count = 1L;
        for (var field : completions.unknown(input)) {
            count *= completions.representatives(field, Map.of()).size();
            if (count > MOST_CELLS) {
                return false;
            }
        }
        return completions.isExact(input);
    }
}
