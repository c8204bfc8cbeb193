package org.conditionality.whatif.simulation;

import java.util.List;
import org.conditionality.question.QuestionForm;
import org.conditionality.text.Given;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How a simulation is written. */
public final class SimulationForm {

    public static final BodyForm FORM = QuestionForm.with("Simulation");

    /** How many samples are drawn unless the simulation says otherwise. */
    static final int USUAL_SAMPLES = 20_000;

    /** The most samples. */
    static final int MOST_SAMPLES = 1_000_000;

    private static final ValueKind<Given> CHANCES = ValueKind.entries(ValueKind.entries(ValueKind.ANYTHING));

    static {
        FORM.add(QuestionForm.FACTS.saying("The facts that are certain, as `/agreements/{agreement}/schema` says."));
    }

    static final BodyKey<Given> PROBABILITIES = FORM.add(BodyKey.of(
            "probabilities",
            CHANCES,
            "By field, a chance for each value, including `unknown`, which sum to 1; or for a number or date a range "
                    + "`{\"from\", \"to\"}`, in which all values are equally likely. Fields are independent unless `joint` "
                    + "lists them together."));

    static final BodyKey<Given> EXPERTS = FORM.add(BodyKey.of(
            "experts", ValueKind.entries(CHANCES), "In place of `probabilities`: those of several experts, by name."));

    static final BodyKey<List<Given>> JOINT = FORM.add(
            BodyKey.of("joint", ValueKind.list(ValueKind.of(JointForm.FORM)), "Fields that depend on each other."));

    static final BodyKey<List<Given>> OBLIGATIONS = FORM.add(BodyKey.of(
            "obligations", ValueKind.list(ValueKind.TEXT), "The obligations wanted; left out, all of them."));

    static final BodyKey<Integer> SEED = FORM.add(BodyKey.of(
            "seed",
            ValueKind.otherwise(1, ValueKind.NUMBER),
            "The seed of the samples, where there are any; left out, 1."));

    static final BodyKey<Integer> SAMPLES = FORM.add(BodyKey.of(
            "samples",
            ValueKind.otherwise(
                    USUAL_SAMPLES,
                    ValueKind.number(
                            1, MOST_SAMPLES, "%,d samples cannot be drawn.", "Take 1 to %,d.".formatted(MOST_SAMPLES))),
            "How many samples to draw where there are too many classes; left out, 20,000."));

    private SimulationForm() {}
}
