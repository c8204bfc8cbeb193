package org.conditionality.web.parameter;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conditionality.incident.layout.DeclaredCoverage;
import org.conditionality.incident.layout.LedgerRequest;
import org.conditionality.text.NearestName;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;

/** What the address says of a ledger. */
public record LedgerParameters(
        @Parameter(description = "The name by which questions name it; left out, one is given.") @Nullable
        String id,

        @Parameter(description = "`incidents`, `ucdp` or `allegations`; left out, the header decides.") @Nullable
        String layout,

        @Parameter(description = "`true` to load nothing where one row is bad.") @Nullable
        String strict,

        @Parameter(description = "Who recorded the rows that do not say so themselves, and who declares the coverage.")
        @Nullable
        String recordedBy,

        @Parameter(description = "The first day from which it holds every incident.") @Nullable
        String coverageFrom,

        @Parameter(description = "The last such day.") @Nullable
        String coverageTo,

        @Parameter(description = "`country` (left out), `near-us-areas`, or provinces with `|` between.") @Nullable
        String coverageArea,

        @Parameter(description = "`all` (left out), or kinds of incident with `|` between.") @Nullable
        String coverageKinds,

        @Parameter(description = "`true` where the coverage has been verified, so that every reading accepts it.")
        @Nullable
        String coverageVerified) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final List<String> FLAGS = List.of("true", "false");

    /**
     * The request these parameters make. Throws {@link RefusedInput}.
     *
     * @param free a name that no ledger has
     */
    public LedgerRequest request(String free, List<String> recorders) {
        var problems = new ArrayList<Problem>();
        if (id != null && !NAME.matcher(id).matches()) {
            problems.add(new Problem(
                    "",
                    "`id` cannot be `%s`.".formatted(id),
                    "Take up to 64 letters, digits, dots, hyphens and underscores."));
        }
        oneOf("strict", strict, FLAGS, problems);
        oneOf("coverageVerified", coverageVerified, FLAGS, problems);
        oneOf("recordedBy", recordedBy, recorders, problems);
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return new LedgerRequest(id == null ? free : id, layout, "true".equals(strict), recordedBy, coverage());
    }

    private static void oneOf(String name, @Nullable String value, List<String> words, List<Problem> problems) {
        if (value != null && !words.contains(value)) {
            problems.add(new Problem("", "`%s` cannot be `%s`.".formatted(name, value), NearestName.to(value, words)));
        }
    }

    private Optional<DeclaredCoverage> coverage() {
        var nothing = coverageFrom == null
                && coverageTo == null
                && coverageArea == null
                && coverageKinds == null
                && coverageVerified == null;
        return nothing
                ? Optional.empty()
                : Optional.of(
                        new DeclaredCoverage(coverageFrom, coverageTo, coverageArea, coverageKinds, coverageVerified));
    }
}
