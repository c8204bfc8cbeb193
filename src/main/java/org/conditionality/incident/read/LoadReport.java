package org.conditionality.incident.read;

import java.util.List;
import org.conditionality.incident.ledger.LedgerCoverage;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a ledger: {@code rows} is {@code loaded}, {@code refused}, {@code repeated} and
 * {@code elsewhere} together.
 *
 * @param layout how the columns were understood
 * @param repeated the rows of events of which a later row has the same id, and counts
 * @param elsewhere the rows of other countries, which are left out
 * @param ignoredColumns the columns at which nothing looks
 * @param coverage what it is taken to hold in full; null where it declares nothing, or cannot
 * @param problems the rows refused, the first hundred of them
 * @param furtherProblems how many more were refused
 * @param notes what else the sender should know
 */
public record LoadReport(
        String id,
        String layout,
        long rows,
        long loaded,
        long refused,
        long repeated,
        long elsewhere,
        List<String> ignoredColumns,
        @Nullable LedgerCoverage coverage,
        List<RowProblem> problems,
        long furtherProblems,
        List<String> notes) {

    /** A row that was refused, by the line on which it begins. */
    public record RowProblem(long line, String reason) {}
}
