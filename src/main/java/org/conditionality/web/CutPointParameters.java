package org.conditionality.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.conditionality.fact.Given;
import org.conditionality.fact.Problem;
import org.conditionality.fact.Refused;
import org.conditionality.rule.Pack;
import org.conditionality.whatif.CutPointAnswer;
import org.conditionality.whatif.CutPointList;
import org.jspecify.annotations.Nullable;

/** Which cut points are wanted. */
record CutPointParameters(
        @Parameter(description = "One reading; left out, all of them.") @Nullable
        String reading,

        @Parameter(description = "The date asked about; left out, no values are listed that depend on it.") @Nullable
        String asOf) {

    /** The cut points of an agreement. Throws {@link Refused}. */
    CutPointAnswer of(Pack pack) {
        var problems = new ArrayList<Problem>();
        Collection<String> readings = reading == null
                ? pack.readings()
                : Given.of(reading, "reading", "", problems)
                        .oneOf(pack.readings())
                        .map(List::of)
                        .orElse(List.of());
        var date = Given.of(asOf, "asOf", "", problems).date();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return CutPointList.of(pack, readings, date.orElse(null));
    }
}
