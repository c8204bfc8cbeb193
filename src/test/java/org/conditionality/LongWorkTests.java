package org.conditionality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.incident.Ledgers;
import org.conditionality.incident.layout.IncidentTerms;
import org.conditionality.incident.layout.LedgerRequest;
import org.conditionality.incident.read.LedgerReader;
import org.conditionality.question.QuestionReader;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.scenario.run.ScenarioRunner;
import org.conditionality.time.TimelineReader;
import org.conditionality.time.Timelines;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.sweep.SweepQuestion;
import org.conditionality.work.WorkLimit;
import org.conditionality.work.WorkStopped;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However dear a request, its work ends soon after its time is over. */
final class LongWorkTests {

    private static final String AGREEMENT = "doha-2020";
    private static final Duration SHORT = Duration.ofMillis(50);

    /** Far above what it takes, since a machine may be busy. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Long enough to come to each part of the work. */
    private static final Duration WATCHED = Duration.ofSeconds(5);

    /** The dearest requests of each kind that the limits on what may be asked allow. */
    private enum Dear {
        EVALUATIONS_OF_MANY_DECISIONS {
            @Override
            void run(By by) {
                var decisions = new ArrayList<Object>();
                for (var i = 0; i < 490; i++) {
                    decisions.add(Map.of(
                            "obligation", "phase-two-troops",
                            "kind", "WAIVE",
                            "on", LocalDate.of(2019, 1, 1).plusDays(i).toString()));
                }
                for (var day = 1; day < 100; day++) {
                    var body = question(Map.of("usDecision", decisions));
                    body.put("asOf", LocalDate.of(2020, 12, 1).plusDays(day).toString());
                    by.evaluator.evaluate(by.reader.read(body));
                }
            }
        },
        COUNTERFACTUALS_OF_FIVE_CHANGES {
            @Override
            void run(By by) {
                for (var reading : List.of("us", "kabul", "taliban", "text")) {
                    var body = question(Map.of());
                    body.put("reading", reading);
                    body.put("maxChanges", 5);
                    body.put("unlocked", List.of("signature", "standing", "usDecision"));
                    body.put("goal", Map.of("obligation", "phase-two-troops", "label", "BREACHED"));
                    by.whatIf.answer(by.whatIf.counterfactual(body));
                }
            }
        },
        CONDITIONS_OF_ALL_READINGS {
            @Override
            void run(By by) {
                for (var label : List.of("FROZEN", "REVERSIBLE", "BREACHED", "TRIGGERED", "OVERDUE", "PERFORMED")) {
                    var body = question(Map.of());
                    body.put("readings", List.of("us", "taliban", "kabul", "text"));
                    body.put("obligation", "phase-two-troops");
                    body.put("label", label);
                    by.whatIf.answer(by.whatIf.condition(body));
                }
            }
        },
        A_SWEEP_OF_MANY_ROWS {
            @Override
            void run(By by) {
                var run = by.whatIf.open(by.whatIf.sweep(grid(), SweepQuestion.Format.JSON));
                run.answer(true);
            }
        },
        A_SWEEP_OVER_DATES {
            @Override
            void run(By by) {
                var body = question(Map.of("signature", Map.of("date", "2020-02-29")));
                body.remove("asOf");
                body.put(
                        "axes",
                        List.of(
                                Map.of("field", "asOf", "from", "2010-01-01", "to", "2030-12-31"),
                                Map.of("field", "violence.overall", "values", "*")));
                by.whatIf.open(by.whatIf.sweep(body, SweepQuestion.Format.JSON)).answer(true);
            }
        },
        A_SIMULATION_OF_MANY_SAMPLES {
            @Override
            void run(By by) {
                var body = question(Map.of("signature", Map.of("date", "2020-02-29")));
                var chances = new LinkedHashMap<String, Object>();
                for (var field : BOOLEANS) {
                    chances.put(field, Map.of("true", 0.5, "false", 0.5));
                }
                chances.put("forceLevel.usTroops", Map.of("from", 0, "to", 13000));
                body.put("probabilities", chances);
                body.put("samples", 1_000_000);
                by.whatIf.answer(by.whatIf.simulation(body));
            }
        },
        A_TIMELINE_OF_MANY_YEARS {
            @Override
            void run(By by) {
                var body = new LinkedHashMap<String, Object>();
                body.put("agreement", AGREEMENT);
                body.put("from", "2005-01-01");
                body.put("to", "2025-06-30");
                var events = new ArrayList<Object>();
                for (var i = 0; i < 490; i++) {
                    events.add(Map.of(
                            "on", LocalDate.of(2005, 1, 1).plusDays(i * 15L).toString(),
                            "note", "Event " + i,
                            "facts", Map.of("forceLevel", Map.of("usTroops", i * 20))));
                }
                body.put("events", events);
                body.put("facts", Map.of());
                by.timelines.answer(by.timelineReader.read(body));
            }
        },
        ALL_SCENARIOS {
            @Override
            void run(By by) {
                by.runner.run(ScenarioFiles.read(Optional.of(Path.of("scenarios")), TestLibrary.library())
                        .files());
            }
        },
        A_LARGE_LEDGER {
            @Override
            void run(By by) {
                var rows = new StringBuilder("date,province,perpetrator,target,kind\n");
                for (var i = 0; i < 400_000; i++) {
                    rows.append("2020-03-01,Helmand,TALIBAN,AFGHAN_FORCES,ROADSIDE_BOMB\n");
                }
                by.load(rows.toString());
            }
        };

        abstract void run(By by);
    }

    private static final List<String> BOOLEANS = List.of(
            "foreignMilitants.hosted",
            "foreignMilitants.recruitingTrainingOrFunding",
            "foreignMilitants.threatenUsOrAllies",
            "foreignMilitants.attackedUsOrAllies",
            "foreignMilitants.asylumAbused",
            "foreignMilitants.travelDocumentsIssued",
            "foreignMilitants.messageSent",
            "talibanAttacks.onUsForces",
            "talibanAttacks.suicideOrVehicleBombs",
            "talibanAttacks.onProvincialCapitals",
            "talibanAttacks.largeScaleOffensives");

    private static Map<String, Object> grid() {
        var body = question(Map.of("signature", Map.of("date", "2020-02-29")));
        var axes = new ArrayList<Object>();
        axes.add(Map.of("field", "forceLevel.usTroops", "from", 0, "to", 13000, "step", 1000));
        axes.add(Map.of("field", "violence.overall", "values", "*"));
        BOOLEANS.forEach(field -> axes.add(Map.of("field", field, "values", "*")));
        body.put("axes", axes);
        return body;
    }

    private static Map<String, Object> question(Map<String, Object> facts) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", AGREEMENT);
        body.put("asOf", "2020-12-01");
        body.put("facts", facts);
        return body;
    }

    @ParameterizedTest
    @EnumSource
    void workIsStoppedSoonAfterItsTimeIsOver(Dear request) {
        var by = new By();
        var begun = System.nanoTime();
        try (var scope = WorkLimit.of(SHORT).begin()) {
            assertThatThrownBy(() -> request.run(by))
                    .isInstanceOf(WorkStopped.class)
                    .hasMessage("It was stopped after 50 milliseconds.");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    }

    @ParameterizedTest
    @EnumSource
    void whereverItStandsWorkAsksAgainAndAgainWhetherItIsStillWanted(Dear request) {
        var by = new By();
        var begun = System.nanoTime();
        var longest = new AtomicLong();
        var last = new ConcurrentHashMap<Thread, Long>();
        var watched = WorkLimit.of(() -> {
            var now = System.nanoTime();
            var before = last.put(Thread.currentThread(), now);
            longest.accumulateAndGet(before == null ? 0 : now - before, Math::max);
            return now - begun < WATCHED.toNanos();
        });
        try (var scope = watched.begin()) {
            request.run(by);
        } catch (WorkStopped e) {
            assertThat(e).hasMessage("It is not wanted any more.");
        }

        assertThat(Duration.ofNanos(longest.get())).isLessThan(SOON);
    }

    /** All that answers, with nothing remembered. */
    private static final class By {

        private final Evaluator evaluator = new Evaluator(TestLibrary.library());
        private final QuestionReader reader = new QuestionReader(TestLibrary.library());
        private final WhatIf whatIf = new WhatIf(TestLibrary.library(), evaluator, reader, 10_000_000);
        private final Timelines timelines = new Timelines(TestLibrary.library(), evaluator);
        private final TimelineReader timelineReader =
                new TimelineReader(TestLibrary.library(), new Ledgers(), agreement -> List.of());
        private final ScenarioRunner runner = new ScenarioRunner(evaluator::evaluate, timelines::answer);

        void load(String csv) {
            try {
                LedgerReader.read(
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        LedgerRequest.named("large"),
                        IncidentTerms.of(
                                TestLibrary.library().incidents().orElseThrow().vocabulary(), Map.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
