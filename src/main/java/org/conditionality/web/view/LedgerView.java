package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import org.conditionality.incident.ledger.IncidentCounts;
import org.conditionality.incident.read.LedgerReader;
import org.conditionality.incident.read.LoadReport;

/** One ledger: what became of its rows, and what it holds. */
@Schema(name = "Ledger")
public record LedgerView(String id, int incidents, IncidentCounts counts, LoadReport account) {

    public static LedgerView of(LedgerReader.Loaded loaded) {
        var ledger = loaded.ledger();
        return new LedgerView(ledger.id(), ledger.size(), ledger.counts(), loaded.account());
    }
}
