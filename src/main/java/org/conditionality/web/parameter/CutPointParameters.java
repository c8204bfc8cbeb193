package org.conditionality.web.parameter;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.cutpoint.CutPointAnswer;
import org.conditionality.whatif.cutpoint.CutPointList;
import org.jspecify.annotations.Nullable;

/** Which cut points are wanted. */
public record CutPointParameters(
        @Parameter(description = "One reading; left out, all of them.") @Nullable
        String reading,

        @Parameter(description = "The date asked about; left out, no values are listed that depend on it.") @Nullable
        String asOf) {

    /** The cut points of an agreement. Throws {@link RefusedInput}. */
    public CutPointAnswer of(Pack pack) {
        var problems = new ArrayList<Problem>();
        Collection<String> readings = reading == null
                ? pack.readings()
                : Given.of(reading, "reading", "", problems)
                        .oneOf(pack.readings())
                        .map(List::of)
                        .orElse(List.of());
        var date = Given.of(asOf, "asOf", "", problems).date();
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return CutPointList.of(pack, readings, date.orElse(null));
    }
}
