package org.conditionality.evaluation.ground;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.conditionality.evaluation.state.InputBits;
import org.conditionality.evaluation.state.ObligationStates;
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
        return found(new Key(obligation, memory.basis(obligation, base), more), () -> {
            var completions = completions(base, more);
            try {
                return isFeasible(obligation, completions)
                        ? Optional.of(OutcomeBits.of(states(obligation, base, more, completions)))
                        : Optional.empty();
            } catch (InputBits.TooMany e) {
                return Optional.empty();
            }
        });
    }

    /** The values of a condition, likewise. */
    Optional<OutcomeBits> ofCondition(LabelInput condition, World base, Map<String, List<Object>> more) {
        return found(new Key(condition, memory.basis(condition, base), more), () -> {
            var completions = completions(base, more);
            return isFeasible(condition, completions)
                    ? Optional.of(OutcomeBits.of(condition, completions.casesOf(condition)))
                    : Optional.empty();
        });
    }

    private Optional<OutcomeBits> found(Key key, Supplier<Optional<OutcomeBits>> made) {
        var known = tables.getIfPresent(key);
        if (known == null) {
            known = madeUnlessRulesFail(made);
            tables.put(key, known);
        }
        return known;
    }

    /** Rules that fail on facts that nobody states leave grounds unknown, and the answer as it is. */
    private static Optional<OutcomeBits> madeUnlessRulesFail(Supplier<Optional<OutcomeBits>> made) {
        try {
            return made.get();
        } catch (RulesFault failing) {
            return Optional.empty();
        }
    }

    private Completions completions(World base, Map<String, List<Object>> more) {
        return new Completions(rules, memory(more), base, more);
    }

    /** What is remembered of other questions does not tell values of interest apart. */
    private SolverCache memory(Map<String, List<Object>> more) {
        return more.isEmpty() ? memory : new SolverCache(rules);
    }

    private ObligationStates states(
            String obligation, World base, Map<String, List<Object>> more, Completions completions) {
        var concluded = rules.conclude(base, ConclusionScope.LABELS);
        return new UnknownResolver(rules, memory(more), base, concluded, completions)
                .combined(List.of(obligation))
                .values()
                .iterator()
                .next();
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
