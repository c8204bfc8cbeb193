package org.conditionality.whatif.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.grid.ClassTable;
import org.conditionality.whatif.grid.GridCells;
import org.conditionality.whatif.grid.GridDimension;
import org.conditionality.whatif.grid.LabelWeights;
import org.conditionality.whatif.grid.PointClasses;
import org.conditionality.whatif.grid.TooManySlices;
import org.conditionality.whatif.simulation.SimulationAnswer.Chance;
import org.conditionality.whatif.simulation.SimulationAnswer.Method;
import org.conditionality.whatif.simulation.SimulationAnswer.Odds;
import org.conditionality.whatif.simulation.SimulationAnswer.SetChance;
import org.conditionality.whatif.sweep.LabelSummaries;
import org.jspecify.annotations.Nullable;

/** Answers simulations. A pure function of the packs and the simulation; safe for use by many threads. */
public final class Simulations {

    /** Up to so many classes are weighed one by one. */
    static final int MOST_CLASSES = 1_000_000;

    private final Library library;
    private final Evaluator evaluator;
    private final int mostClasses;

    public Simulations(Library library, Evaluator evaluator) {
        this(library, evaluator, MOST_CLASSES);
    }

    /** For tests: the same, with samples drawn sooner. */
    Simulations(Library library, Evaluator evaluator, int mostClasses) {
        this.library = library;
        this.evaluator = evaluator;
        this.mostClasses = mostClasses;
    }

    /**
     * Returns how likely each label is, under each reading asked about.
     *
     * @throws RefusedInput if what is certain contradicts itself
     */
    public SimulationAnswer answer(SimulationQuestion simulation) {
        var question = simulation.question();
        var pack = library.pack(question.agreement()).orElseThrow();
        var settings = Evaluator.settings(pack, question.settings());
        var experts = new LinkedHashMap<String, Map<String, List<Odds>>>();
        simulation
                .experts()
                .forEach((name, dimensions) -> experts.put(name, odds(simulation, dimensions, pack, settings)));
        var alone = experts.remove(SimulationQuestion.NAMELESS);
        return new SimulationAnswer(
                question.agreement(),
                question.asOf(),
                pack.version(),
                settings,
                simulation.seed(),
                alone,
                alone == null ? experts : null);
    }

    private Map<String, List<Odds>> odds(
            SimulationQuestion simulation, List<GridDimension> dimensions, Pack pack, Map<String, Object> settings) {
        var question = simulation.question();
        var all = new LinkedHashMap<String, List<Odds>>();
        for (var name : question.readings().isEmpty() ? pack.readings() : question.readings()) {
            var reading = evaluator.reading(pack, name, settings, question.evidence());
            try {
                var classes = PointClasses.open(reading, question, dimensions);
                all.put(
                        name,
                        reading.rules().obligations().stream()
                                .filter(id -> simulation.obligations().isEmpty()
                                        || simulation.obligations().contains(id))
                                .map(id ->
                                        odds(simulation, classes, id, new LabelSummaries(pack.vocabulary(), classes)))
                                .toList());
            } catch (TooManySlices e) {
                throw new RefusedInput(List.of(new Problem(
                        "/probabilities",
                        "The rules compare %s with each other, and more than %,d combinations of these are possible."
                                .formatted(String.join(", ", e.fields()), PointClasses.MOST_FRAMES),
                        "Take smaller ranges of these.")));
            }
        }
        return all;
    }

    private Odds odds(
            SimulationQuestion simulation, PointClasses classes, String obligation, LabelSummaries summaries) {
        var count = classes.count(List.of(obligation));
        var exact = count <= mostClasses;
        var weights = exact
                ? LabelWeights.exact(classes, new ClassTable(classes, obligation, mostClasses))
                : LabelWeights.sampled(classes, obligation, simulation.seed(), simulation.samples());
        var total = weights.total();
        var all = 0.0;
        for (var weight : total) {
            all += weight;
        }
        var samples = exact ? null : (Double) (all - total[GridCells.NONE]);
        var labels = new TreeMap<String, Chance>();
        summaries.shares(total).forEach((label, share) -> labels.put(label, chance(share, samples)));
        return new Odds(
                obligation,
                exact ? Method.EXACT : Method.SAMPLED,
                count,
                exact ? null : simulation.samples(),
                LabelSummaries.rounded(total[GridCells.NONE] / all),
                labels,
                sets(classes.cells(), total, all - total[GridCells.NONE], samples),
                summaries.effects(
                        weights.byPoint(),
                        (most, ofMost, least, ofLeast) -> exact
                                ? Optional.empty()
                                : Optional.of(WilsonInterval.ofDifference(most, ofMost, least, ofLeast))),
                classes.cells().isExact(obligation) ? null : Boolean.FALSE);
    }

    private static List<SetChance> sets(GridCells cells, double[] total, double all, @Nullable Double samples) {
        var sets = new ArrayList<SetChance>();
        for (var cell = GridCells.NONE + 1; cell < total.length; cell++) {
            if (total[cell] > 0) {
                sets.add(new SetChance(cells.of(cell), chance(LabelSummaries.rounded(total[cell] / all), samples)));
            }
        }
        sets.sort(Comparator.comparing((SetChance set) -> -set.chance().chance())
                .thenComparing(set -> set.labels().toString()));
        return sets;
    }

    /** A chance, with its interval where it was found from samples. */
    private static Chance chance(double share, @Nullable Double samples) {
        if (samples == null) {
            return new Chance(share, null, null);
        }
        var ends = WilsonInterval.of(share, samples);
        return new Chance(share, LabelSummaries.rounded(ends.low()), LabelSummaries.rounded(ends.high()));
    }
}
