package org.conditionality.benchmark;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conditionality.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests a second that the warm service answers, against an endpoint in the same process that parses the same
 * bodies and returns a fixed answer. The bodies differ, so that no answer is the last one again; warm means that each was
 * asked before. The last line is of questions that were never asked, of which each needs the rules.
 */
final class ServiceLoad {

    private static final int CLIENTS = 4;
    private static final int ROUNDS = 3;
    private static final double SECONDS = 5;
    private static final String EVALUATIONS = "/api/v1/evaluations";

    private ServiceLoad() {}

    static List<String> run() throws Exception {
        var application = new SpringApplication(Application.class, FixedAnswer.class);
        try (var context = application.run(
                "--server.port=0", "--server.tomcat.max-keep-alive-requests=-1", "--logging.level.root=warn")) {
            var port = requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
            var lines = new ArrayList<String>();
            lines.add(compare("one reading, every fact known", port, Bodies.of(MeasuredQuestions.known(), "us")));
            lines.add(compare("one reading, one fact type in three unknown", port, Bodies.sparse("us")));
            lines.add(compare("the example of the README, two readings", port, Bodies.example()));
            lines.add(compareNew(port));
            return lines;
        }
    }

    private static String compare(String what, int port, List<byte[]> bodies) throws Exception {
        Load.each(port, EVALUATIONS, bodies);
        var service = new ArrayList<Double>();
        var fixed = new ArrayList<Double>();
        for (var round = 0; round <= ROUNDS; round++) {
            FixedAnswer.prepare(bodies.get(0));
            var one = Load.perSecond(port, EVALUATIONS, bodies, CLIENTS, SECONDS);
            var other = Load.perSecond(port, "/fixed", bodies, CLIENTS, SECONDS);
            if (round > 0) {
                // The first round warms both up.
                service.add(one);
                fixed.add(other);
            }
        }
        return line(what, median(service), median(fixed));
    }

    /** No question comes twice: each round has dates of its own. */
    private static String compareNew(int port) throws Exception {
        var service = new ArrayList<Double>();
        var fixed = new ArrayList<Double>();
        for (var round = 0; round <= ROUNDS; round++) {
            var bodies = Bodies.never(round);
            FixedAnswer.prepare(bodies.get(0));
            var began = System.nanoTime();
            Load.each(port, EVALUATIONS, bodies);
            var between = System.nanoTime();
            Load.each(port, "/fixed", bodies);
            if (round > 0) {
                service.add(bodies.size() * 1e9 / (between - began));
                fixed.add(bodies.size() * 1e9 / (System.nanoTime() - between));
            }
        }
        return line("one reading, never asked before", median(service), median(fixed));
    }

    private static String line(String what, double service, double fixed) {
        return "%-44s %7.0f requests/s, fixed answer %7.0f requests/s, ratio %.2f"
                .formatted(what, service, fixed, service / fixed);
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    /** Many bodies of one kind. */
    private static final class Bodies {

        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final int MANY = 2000;

        static List<byte[]> of(Map<String, Object> facts, String reading) {
            var bodies = new ArrayList<byte[]>();
            for (var number = 0; number < MANY; number++) {
                var varied = new java.util.LinkedHashMap<>(facts);
                varied.put(
                        "forceLevel",
                        Map.of(
                                "usTroops",
                                2500 + number,
                                "alliedTroops",
                                6000,
                                "basesVacated",
                                5,
                                "basesRemaining",
                                7));
                bodies.add(JSON.writeValueAsBytes(MeasuredQuestions.body(reading, varied)));
            }
            return bodies;
        }

        /** A date asked about that no other body has. */
        static List<byte[]> never(int round) {
            var bodies = new ArrayList<byte[]>();
            for (var number = 0; number < MANY; number++) {
                var body = MeasuredQuestions.body("us", MeasuredQuestions.known());
                var day = LocalDate.of(2020, 9, 13).plusDays(number + (long) MANY * round);
                body.put("asOf", day.toString());
                bodies.add(JSON.writeValueAsBytes(body));
            }
            return bodies;
        }

        static List<byte[]> sparse(String reading) {
            var types = List.copyOf(MeasuredQuestions.known().keySet());
            var bodies = new ArrayList<byte[]>();
            for (var number = 0; number < MANY; number++) {
                var facts = MeasuredQuestions.known();
                for (var left = number % 3; left < types.size(); left += 3) {
                    facts.remove(types.get(left));
                }
                facts.computeIfPresent("forceLevel", (type, any) -> Map.of("usTroops", 4500));
                var varied = MeasuredQuestions.body(reading, facts);
                varied.put(
                        "asOf", LocalDate.of(2020, 9, 20).plusDays(number % 200).toString());
                bodies.add(JSON.writeValueAsBytes(varied));
            }
            return bodies;
        }

        static List<byte[]> example() {
            var bodies = new ArrayList<byte[]>();
            for (var number = 0; number < MANY; number++) {
                Map<String, Object> facts = Map.of(
                        "signature", Map.of("date", "2020-02-29"),
                        "forceLevel", Map.of("usTroops", 2500 + number, "basesVacated", 5),
                        "intraAfghanTalks", Map.of("state", "UNDER_WAY", "openedOn", "2020-09-12"),
                        "foreignMilitants", Map.of("hosted", true));
                var body = MeasuredQuestions.body("us", facts);
                body.put("readings", List.of("us", "text"));
                bodies.add(JSON.writeValueAsBytes(body));
            }
            return bodies;
        }
    }
}
