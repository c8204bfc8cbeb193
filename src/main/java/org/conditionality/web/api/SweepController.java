package org.conditionality.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesInForce;
import org.conditionality.text.NearestName;
import org.conditionality.web.error.Conflict;
import org.conditionality.web.error.NotFound;
import org.conditionality.web.http.Routes;
import org.conditionality.web.view.AcceptedJob;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.sweep.SweepAnswer;
import org.conditionality.whatif.sweep.SweepJobs;
import org.conditionality.whatif.sweep.SweepProgress;
import org.conditionality.whatif.sweep.SweepQuestion;
import org.conditionality.whatif.sweep.SweepRun;
import org.conditionality.whatif.sweep.SweepTable;
import org.conditionality.work.WorkLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Grids over some facts. Bodies are read as trees, so that a fault is named with its exact place. */
@RestController
@RequestMapping(path = SweepController.PATH)
@Tag(name = "Sweeps", description = "The labels of obligations over a grid of facts.")
final class SweepController {

    static final String PATH = Routes.BASE + "/sweeps";

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final RulesInForce rules;
    private final Function<RulesEdition, WhatIf> whatIf;
    private final SweepJobs jobs;

    SweepController(RulesInForce rules, Function<RulesEdition, WhatIf> whatIf, SweepJobs jobs) {
        this.rules = rules;
        this.whatIf = whatIf;
        this.jobs = jobs;
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV, NDJSON})
    @Operation(
            operationId = "sweep",
            summary = "Evaluate a grid of facts",
            description = "The labels of each obligation for every combination of some facts, with a summary: how many "
                    + "rows carry each label, which facts decide it, and where it changes. Rows that no rule distinguishes "
                    + "are evaluated once. CSV and NDJSON are the table alone. Sweeps of more than 100,000 rows run as "
                    + "jobs.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The table and its summary; with `estimateOnly`, only the size.",
                        content = {
                            @Content(
                                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                                    schema = @Schema(implementation = SweepAnswer.class)),
                            @Content(mediaType = CSV, schema = @Schema(type = "string")),
                            @Content(mediaType = NDJSON, schema = @Schema(type = "string"))
                        }),
                @ApiResponse(
                        responseCode = "202",
                        description = "It runs as a job; `Location` says where to ask.",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = SweepProgress.class)))
            })
    @Nullable
    ResponseEntity<Object> sweep(
            @RequestBody Object body,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var by = whatIf.apply(rules.edition());
        var sweep = by.sweep(body, AcceptedJob.format(accept));
        AskedQuestions.measure(sweep.question(), "");
        var run = by.open(sweep);
        var estimate = run.estimate();
        if (run.sweep().estimateOnly()) {
            return json(run.answer(false));
        }
        if (estimate.job()) {
            return submitted(run);
        }
        if (run.sweep().format() == SweepQuestion.Format.JSON) {
            return json(run.whole());
        }
        response.setContentType(run.sweep().format().mediaType());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // From here on it is the client that decides how long it takes: once it has left, writing fails.
        try (var scope = WorkLimit.lift()) {
            new SweepTable(run, rows -> {}).write(response.getOutputStream());
        }
        return null;
    }

    private static ResponseEntity<Object> json(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    private ResponseEntity<Object> submitted(SweepRun run) {
        var progress = jobs.submit(run)
                .orElseThrow(() -> new Conflict(
                        "There is no room: %d sweeps are waiting or running.".formatted(SweepJobs.MOST),
                        "Wait, or delete one."));
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + progress.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(progress);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "sweepProgress",
            summary = "Show the progress of a sweep",
            description = "With its summary once it is done.")
    SweepProgress progress(@PathVariable String id) {
        return jobs.progress(id).orElseThrow(() -> unknown(id));
    }

    @DeleteMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "cancelSweep", summary = "End a sweep and delete its table")
    SweepProgress cancel(@PathVariable String id) {
        return jobs.cancel(id).orElseThrow(() -> unknown(id));
    }

    @GetMapping(path = "/{id}/result")
    @Operation(
            operationId = "sweepResult",
            summary = "Get the table of a finished sweep",
            description = "In the format that the sweep asked for. In JSON it is an object with `columns` and `rows`.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The table.",
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                                @Content(mediaType = NDJSON, schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(type = "object"))
                            }))
    ResponseEntity<Resource> result(@PathVariable String id) {
        var progress = jobs.progress(id).orElseThrow(() -> unknown(id));
        var table = jobs.table(id)
                .orElseThrow(() -> new Conflict(
                        "The sweep `%s` has no table: it is %s, with %,d of %,d rows."
                                .formatted(id, progress.state(), progress.written(), progress.rows()),
                        "Ask `%s/%s` until it is DONE.".formatted(PATH, id)));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(table.format().mediaType() + ";charset=UTF-8"))
                .body(new FileSystemResource(table.file()));
    }

    private NotFound unknown(String id) {
        return new NotFound("There is no sweep `%s`.".formatted(id), NearestName.to(id, jobs.ids()));
    }
}
