package org.conditionality.scenario.run;

import java.util.Optional;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How it is written which scenarios to run. */
public final class SelectionForm {

    public static final BodyForm FORM = new BodyForm("ScenarioSelection", "selection");

    static final BodyKey<Optional<String>> AGREEMENT =
            FORM.add(BodyKey.of("agreement", ValueKind.TEXT, "").like("doha-2020"));

    static final BodyKey<Optional<String>> FILE =
            FORM.add(BodyKey.of("file", ValueKind.TEXT, "A file, as `GET /scenarios` names it."));

    static final BodyKey<Optional<String>> NAME =
            FORM.add(BodyKey.of("name", ValueKind.TEXT, "The name of a scenario."));

    private SelectionForm() {}
}
