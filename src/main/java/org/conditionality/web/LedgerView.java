package org.conditionality.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.conditionality.incident.Account;
import org.conditionality.incident.Counts;
import org.conditionality.incident.LedgerReader;

/** One ledger: what became of its rows, and what it holds. */
@Schema(name = "Ledger")
record LedgerView(String id, int incidents, Counts counts, Account account) {

    static LedgerView of(LedgerReader.Loaded loaded) {
        var ledger = loaded.ledger();
        return new LedgerView(ledger.id(), ledger.size(), ledger.counts(), loaded.account());
    }
}
