package org.conditionality.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twenty thousand different questions, one in ten of them with 450 {@code standing} facts, each asked twice, put to the
 * packaged service under {@code -Xmx512m}: what remembered answers hold stays bounded, whatever the size of the questions.
 */
final class HeapLoad {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TENTHS = 10;
    private static final int LARGE = 10;
    private static final int STANDING = 450;

    private HeapLoad() {}

    static List<String> run(int questions) throws Exception {
        var cache = Files.createTempDirectory("conditionality-cache");
        var service = PackagedService.start(cache, "rules", "-Xmx512m");
        try {
            service.awaitReady();
            var heaps = new ArrayList<Long>();
            for (var tenth = 0; tenth < TENTHS; tenth++) {
                var bodies = bodies(tenth * questions / TENTHS, (tenth + 1) * questions / TENTHS);
                Load.each(service.port(), "/api/v1/evaluations", bodies);
                Load.each(service.port(), "/api/v1/evaluations", bodies);
                heaps.add(liveBytes(service.pid()) >> 20);
            }
            return List.of("live heap after each tenth of %,d questions under -Xmx512m, in MiB: %s"
                    .formatted(questions, heaps));
        } finally {
            service.close();
            PackagedService.delete(cache);
        }
    }

    private static List<byte[]> bodies(int from, int to) {
        var bodies = new ArrayList<byte[]>();
        for (var number = from; number < to; number++) {
            var facts = new LinkedHashMap<>(MeasuredQuestions.known());
            facts.remove("violence");
            facts.put("forceLevel", Map.of("usTroops", 2500 + number % 7000, "alliedTroops", 6000));
            if (number % LARGE == 0) {
                facts.put("standing", standing(number));
            }
            var body = MeasuredQuestions.body("us", facts);
            body.put("settings", Map.of("governmentPrisoners", 1_000 + number));
            bodies.add(JSON.writeValueAsBytes(body));
        }
        return bodies;
    }

    private static List<Map<String, Object>> standing(int number) {
        var standing = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < STANDING; i++) {
            var day = LocalDate.of(2020, 3, 1).plusDays((number + i) % 250);
            standing.add(Map.of("obligation", "phase-one-troops", "arisenOn", day.toString()));
        }
        return standing;
    }

    /** What the objects in use take, after a collection. */
    private static long liveBytes(long pid) throws IOException, InterruptedException {
        var process = new ProcessBuilder("jcmd", String.valueOf(pid), "GC.class_histogram").start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(printed);
        }
        var total = printed.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        var words = total.strip().split(" +", -1);
        return Long.parseLong(words[words.length - 1]);
    }
}
