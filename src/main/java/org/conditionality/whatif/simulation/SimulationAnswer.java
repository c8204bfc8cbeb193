package org.conditionality.whatif.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.conditionality.whatif.sweep.SweepAnswer.Effect;
import org.jspecify.annotations.Nullable;

/**
 * How likely each label is.
 *
 * @param settings those in force, by name
 * @param readings by reading; null where experts are named
 * @param experts by the name of the expert, and by reading; null where none is named
 */
public record SimulationAnswer(
        String agreement,
        LocalDate asOf,
        String rulesVersion,
        Map<String, Object> settings,
        long seed,
        @Nullable Map<String, List<Odds>> readings,
        @Nullable Map<String, Map<String, List<Odds>>> experts) {

    /**
     * How likely the labels of one obligation are.
     *
     * @param method EXACT where every class of facts was weighed, SAMPLED where fact sets were drawn
     * @param classes how many classes of facts there are
     * @param samples how many fact sets were drawn; null where every class was weighed
     * @param contradictory the chance of facts that contradict each other; all other chances leave these out
     * @param labels the chance of each label; that of UNDETERMINED is counted by itself
     * @param sets the chance of each set of labels, the likeliest first
     * @param sensitivity the facts on which the chances turn, the one that moves them most first: the chance of the
     *     label it moves most, where the fact is certain; of a range the first value of each stretch is named
     * @param exact false where for some facts not all completions of unknown ones were tried; else null
     */
    public record Odds(
            String obligation,
            Method method,
            double classes,
            @Nullable Integer samples,
            double contradictory,
            Map<String, Chance> labels,
            List<SetChance> sets,
            List<Effect> sensitivity,
            @Nullable Boolean exact) {}

    /** How chances were found. */
    public enum Method {
        EXACT,
        SAMPLED
    }

    /**
     * A chance from 0 to 1.
     *
     * @param low the lower end of its 95 % confidence interval (Wilson's); null where it is exact
     * @param high the upper end; null where it is exact
     */
    public record Chance(
            double chance, @Nullable Double low, @Nullable Double high) {}

    /** A set of labels, with its chance. */
    public record SetChance(List<String> labels, Chance chance) {}
}
