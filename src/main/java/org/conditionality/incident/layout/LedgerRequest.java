package org.conditionality.incident.layout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a ledger in addition to its rows.
 *
 * @param id the name by which questions name it
 * @param layout one of {@code incidents}, {@code ucdp} and {@code allegations}; null to go by the header
 * @param strict whether one bad row keeps all others out
 * @param recordedBy who recorded the rows that do not say, and declares the coverage
 * @param coverage what it is declared to hold in full; a line {@code # coverage: …} above the header can say so too
 */
public record LedgerRequest(
        String id,
        @Nullable String layout,
        boolean strict,
        @Nullable String recordedBy,
        Optional<DeclaredCoverage> coverage) {

    /** A request that says no more than the name. */
    public static LedgerRequest named(String id) {
        return new LedgerRequest(id, null, false, null, Optional.empty());
    }
}
