package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.conditionality.incident.ledger.LedgerCoverage;
import org.conditionality.incident.read.LedgerReader;
import org.jspecify.annotations.Nullable;

/** The ledgers there are, by id. */
@Schema(name = "Ledgers")
public record LedgerList(List<Entry> ledgers) {

    /** One ledger in short. */
    @Schema(name = "LedgerEntry")
    record Entry(
            String id,
            String layout,
            int incidents,
            @Nullable LedgerCoverage coverage) {}

    public static LedgerList of(List<LedgerReader.Loaded> loaded) {
        return new LedgerList(loaded.stream().map(LedgerList::entry).toList());
    }

    private static Entry entry(LedgerReader.Loaded loaded) {
        var account = loaded.account();
        return new Entry(account.id(), account.layout(), loaded.ledger().size(), account.coverage());
    }
}
