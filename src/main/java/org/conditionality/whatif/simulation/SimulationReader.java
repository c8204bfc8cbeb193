package org.conditionality.whatif.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionForm;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.grid.AxisField;
import org.conditionality.whatif.grid.GridDimension;
import org.conditionality.whatif.question.QuestionWith;
import org.jspecify.annotations.Nullable;

/** Reads a simulation as JSON or YAML gives it, and checks it against the agreement it asks about. */
public final class SimulationReader {

    private final Library library;
    private final Evaluator evaluator;
    private final QuestionReader questions;

    public SimulationReader(Library library, Evaluator evaluator, QuestionReader questions) {
        this.library = library;
        this.evaluator = evaluator;
        this.questions = questions;
    }

    /**
     * The simulation that is the whole body.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public SimulationQuestion read(@Nullable Object body) {
        var with = QuestionWith.read(body, SimulationForm.FORM, questions);
        var given = with.given();
        var pack = library.pack(with.question().agreement()).orElseThrow();
        var experts = experts(given, with.question(), pack);
        var obligations = obligations(SimulationForm.OBLIGATIONS.read(given), pack);
        var seed = SimulationForm.SEED.read(given);
        var samples = SimulationForm.SAMPLES.read(given);
        with.check();
        return new SimulationQuestion(with.question(), experts, obligations, seed, samples);
    }

    private Map<String, List<GridDimension>> experts(Given given, Question question, Pack pack) {
        var reader =
                new ProbabilityReader(pack, QuestionForm.FACTS.read(given), field -> stretches(field, question, pack));
        var named = SimulationForm.EXPERTS.read(given);
        var alone = SimulationForm.PROBABILITIES.read(given);
        var joint = SimulationForm.JOINT.read(given);
        var experts = new LinkedHashMap<String, List<GridDimension>>();
        if (named.isNull()) {
            if (alone.isNull() && SimulationForm.JOINT.entry(given).isNull()) {
                alone.refuse(
                        "`probabilities` is missing.",
                        "Add `probabilities`, as in `{\"foreignMilitants.hosted\": {\"true\": 0.3, \"false\": 0.7}}`.");
            }
            experts.put(SimulationQuestion.NAMELESS, reader.read(alone, joint));
        } else {
            if (!alone.isNull()) {
                alone.refuse("There are both `probabilities` and `experts`.", "Make an expert of them.");
            }
            named.entries().forEach((name, each) -> experts.put(name, reader.read(each, joint)));
        }
        return experts;
    }

    /** Where the stretches of a field begin under any of the readings asked about. */
    private Optional<List<Object>> stretches(AxisField field, Question question, Pack pack) {
        var settings = Evaluator.settings(pack, question.settings());
        var names = question.readings().isEmpty() ? pack.readings() : question.readings();
        var values = new LinkedHashSet<Object>();
        for (var name : names) {
            var reading = evaluator.reading(pack, name, settings, question.evidence());
            if (!reading.rules().comparedWith(field.name()).isEmpty()
                    || !reading.rules().isExact(field.name())) {
                return Optional.empty();
            }
            var world = reading.world(question.asOf(), question.facts());
            values.addAll(reading.space(world, List.of(field.name()), Map.of()).values(field.name()));
        }
        var sorted = new ArrayList<>(values);
        sorted.sort(FactSpace::compare);
        return Optional.of(sorted);
    }

    private static List<String> obligations(List<Given> items, Pack pack) {
        var wanted = new LinkedHashSet<String>();
        for (var item : items) {
            item.named("obligation")
                    .oneOf(pack.agreement().obligations().keySet())
                    .ifPresent(wanted::add);
        }
        return List.copyOf(wanted);
    }
}
