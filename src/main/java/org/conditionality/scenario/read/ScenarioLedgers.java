package org.conditionality.scenario.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.conditionality.incident.Ledgers;
import org.conditionality.incident.layout.IncidentTerms;
import org.conditionality.incident.layout.LedgerRequest;
import org.conditionality.incident.read.LedgerReader;
import org.conditionality.rule.pack.IncidentRules;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.Given;
import org.conditionality.text.RefusedInput;

/** Reads the ledgers of incidents that a scenario holds, each as the text of its file. */
final class ScenarioLedgers {

    static final String LEDGERS = "ledgers";

    private final Library library;

    ScenarioLedgers(Library library) {
        this.library = library;
    }

    /** The ledgers, named in their order; the input notes what is wrong with their rows. */
    Ledgers read(Given given) {
        var ledgers = new Ledgers();
        var rules = library.incidents();
        if (rules.isEmpty() && !given.isNull()) {
            given.refuse("The rules directory has no rules on incidents.", "Take the ledgers out.");
            return ledgers;
        }
        given.items()
                .forEach(item -> item.text()
                        .flatMap(csv ->
                                read("ledger-%02d".formatted(ledgers.ids().size() + 1), csv, item, rules.get()))
                        .ifPresent(ledgers::add));
        return ledgers;
    }

    private static Optional<LedgerReader.Loaded> read(String name, String csv, Given item, IncidentRules rules) {
        var terms = IncidentTerms.of(rules.vocabulary(), rules.countries());
        var request = new LedgerRequest(name, null, true, null, Optional.empty());
        try {
            return Optional.of(
                    LedgerReader.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), request, terms));
        } catch (RefusedInput refused) {
            refused.problems().forEach(problem -> item.refuse(problem.detail(), problem.suggestion()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
