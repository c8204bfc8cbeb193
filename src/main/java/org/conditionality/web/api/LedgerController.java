package org.conditionality.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.conditionality.incident.Ledgers;
import org.conditionality.incident.read.LedgerReader;
import org.conditionality.incident.read.LoadReport;
import org.conditionality.text.NearestName;
import org.conditionality.web.error.NotFound;
import org.conditionality.web.http.ParameterNames;
import org.conditionality.web.http.Routes;
import org.conditionality.web.parameter.LedgerParameters;
import org.conditionality.web.view.LedgerList;
import org.conditionality.web.view.LedgerView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ledgers of incidents, which questions name. The body is read row by row and never held. */
@RestController
@RequestMapping(path = Routes.LEDGERS, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ledgers", description = "Ledgers of incidents that questions can name. They are kept in memory.")
final class LedgerController {

    private final LedgerUploads uploads;
    private final Ledgers ledgers;

    LedgerController(LedgerUploads uploads, Ledgers ledgers) {
        this.uploads = uploads;
        this.ledgers = ledgers;
    }

    @PostMapping(consumes = Routes.CSV)
    @Operation(
            operationId = "loadLedger",
            summary = "Load a ledger of incidents",
            description = "CSV (RFC 4180, UTF-8) with a header, in the columns of an `incident`, of UCDP GED, or of a "
                    + "party's list of alleged violations. Each bad row is named; the good ones load, unless `strict`. "
                    + "An event of UCDP counts once, as the last row with its `id` has it (`repeated` counts the others). "
                    + "Rows that state another country than the rules name are left out (`elsewhere`).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = Routes.CSV, schema = @Schema(type = "string"))))
    LoadReport load(@ParameterObject LedgerParameters parameters, HttpServletRequest request) throws IOException {
        ParameterNames.check(request.getParameterMap().keySet(), LedgerParameters.class);
        return uploads.load(parameters, request).account();
    }

    @GetMapping
    @Operation(operationId = "ledgers", summary = "List the ledgers")
    LedgerList all() {
        return LedgerList.of(ledgers.all());
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "ledger",
            summary = "One ledger",
            description = "What became of its rows, and how many incidents it holds per month, kind, province and "
                    + "recorder.")
    LedgerView one(@PathVariable String id) {
        return LedgerView.of(ledgers.find(id).orElseThrow(() -> unknown(id)));
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "forgetLedger", summary = "Forget a ledger")
    LoadReport forget(@PathVariable String id) {
        return ledgers.remove(id).map(LedgerReader.Loaded::account).orElseThrow(() -> unknown(id));
    }

    private NotFound unknown(String id) {
        return new NotFound("There is no ledger `%s`.".formatted(id), NearestName.to(id, ledgers.ids()));
    }
}
