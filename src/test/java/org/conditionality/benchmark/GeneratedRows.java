package org.conditionality.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ledgers made up from a fixed seed. */
final class GeneratedRows {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 2_000;
    private static final List<String> PERPETRATORS = List.of("TALIBAN", "TALIBAN", "ISLAMIC_STATE", "UNKNOWN", "US");
    private static final List<String> TARGETS = List.of("AFGHAN_FORCES", "CIVILIANS", "US", "OTHER");
    private static final List<String> KINDS = List.of(
            "ROADSIDE_BOMB", "SUICIDE_OR_VEHICLE_BOMB", "CHECKPOINT_ATTACK", "ASSASSINATION", "OFFENSIVE", "OTHER");

    private GeneratedRows() {}

    /** Writes a ledger, and returns the days of the incidents that the reading {@code us} counts. */
    static long[] write(Path file, int size) throws IOException {
        var random = new Random(20200229);
        var accepted = new long[size];
        var count = 0;
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("date,province,perpetrator,target,kind,nearUsArea,onProvincialCapital,recordedBy,verified\n");
            for (var i = 0; i < size; i++) {
                var day = FIRST.plusDays(random.nextInt(DAYS));
                var recorder = random.nextBoolean() ? "us" : "kabul";
                var verified = random.nextInt(3) == 0;
                writer.write(String.join(
                        ",",
                        day.toString(),
                        "Province " + random.nextInt(34),
                        any(PERPETRATORS, random),
                        any(TARGETS, random),
                        any(KINDS, random),
                        String.valueOf(random.nextInt(10) == 0),
                        String.valueOf(random.nextInt(20) == 0),
                        recorder,
                        String.valueOf(verified)));
                writer.write('\n');
                if (verified || recorder.equals("us")) {
                    accepted[count++] = day.toEpochDay();
                }
            }
        }
        return Arrays.copyOf(accepted, count);
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
