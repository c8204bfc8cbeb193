package org.conditionality.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.incident.Ledgers;
import org.conditionality.rule.pack.Library;
import org.conditionality.time.TimelineReader;
import org.conditionality.time.Timelines;

/**
 * Follows three years with 500 events under all four readings, once nothing new is compiled. Every run has other events,
 * so that none is answered from what another left behind.
 */
final class TimelineLoad {

    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 1096;
    private static final int EVENTS = 500;
    private static final int WARM_UP = 15;
    private static final int RUNS = 20;

    private TimelineLoad() {}

    /** Runs the measurement: the median, and the slowest. */
    static List<String> run() {
        var library = Library.open(Optional.empty());
        var timelines = new Timelines(library, new Evaluator(library));
        var reader = new TimelineReader(library, new Ledgers(), agreement -> List.of());
        var millis = new ArrayList<Double>();
        var segments = 0L;
        for (var run = 0; run < WARM_UP + RUNS; run++) {
            var body = body(new Random(run));
            var begun = System.nanoTime();
            var answer = timelines.answer(reader.read(body));
            if (run >= WARM_UP) {
                millis.add((System.nanoTime() - begun) / 1e6);
                segments += answer.readings().values().stream()
                        .flatMap(reading -> reading.obligations().stream())
                        .mapToInt(each -> each.segments().size())
                        .sum();
            }
        }
        millis.sort(null);
        return List.of("three years, %d events, four readings: median %.0f ms, slowest %.0f ms of %d; %d segments each"
                .formatted(EVENTS, millis.get(RUNS / 2), millis.get(RUNS - 1), RUNS, segments / RUNS));
    }

    private static Map<String, Object> body(Random random) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", "doha-2020");
        body.put("from", FROM.toString());
        body.put("to", FROM.plusDays(DAYS - 1).toString());
        body.put(
                "facts",
                Map.of(
                        "signature", Map.of("date", "2020-02-29"),
                        "forceLevel", Map.of("usTroops", 13000, "alliedTroops", 8000, "basesVacated", 0),
                        "intraAfghanTalks", Map.of("openedOn", "2020-09-12")));
        var events = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < EVENTS; i++) {
            var on = FROM.plusDays(random.nextInt(DAYS)).toString();
            events.add(Map.of("on", on, "note", "Event " + i, "facts", facts(random)));
        }
        body.put("events", events);
        return body;
    }

    /** One fact that changes; about half of the fields never become known, as in a record. */
    private static Map<String, Object> facts(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Map.of("forceLevel", Map.of("usTroops", random.nextInt(13_000)));
            case 1 -> Map.of("violence", Map.of("overall", random.nextBoolean() ? "REDUCED" : "INCREASED"));
            case 2 -> Map.of("prisonerRelease", Map.of("talibanFreed", random.nextInt(6_000)));
            case 3 -> Map.of("talibanAttacks", Map.of("onAfghanForces", true, "onCheckpoints", random.nextBoolean()));
            case 4 -> Map.of("foreignMilitants", Map.of("hosted", random.nextBoolean()));
            case 5 -> Map.of("usMilitaryAction", Map.of("otherStrikes", random.nextBoolean()));
            case 6 -> Map.of("talibanAttacks", Map.of("largeScaleOffensives", random.nextBoolean()));
            default -> Map.of("forceLevel", Map.of("basesVacated", random.nextInt(8)));
        };
    }
}
