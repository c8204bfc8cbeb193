package org.conditionality.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.conditionality.secondopinion.RandomFacts;
import org.conditionality.secondopinion.Reachable;
import org.conditionality.secondopinion.SecondOpinion;

/** Draws timelines at random, the same ones for the same seed: each event takes some facts of a random fact set. */
final class RandomTimelines {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 15);

    private final Random random;
    private final RandomFacts facts;

    RandomTimelines(long seed) {
        var second = new SecondOpinion("doha-2020");
        this.random = new Random(seed);
        this.facts = new RandomFacts(second, new Reachable(second), seed);
    }

    /** A timeline of a number of days and events; a share of the facts of each fact set drawn is stated. */
    Map<String, Object> draw(int days, int events, double share) {
        var from = FIRST.plusDays(random.nextInt(500));
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", "doha-2020");
        body.put("from", from.toString());
        body.put("to", from.plusDays(days - 1L).toString());
        body.put("facts", some(facts.any().facts(), 0.8));
        var list = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < events; i++) {
            var event = new LinkedHashMap<String, Object>();
            event.put("on", from.plusDays(random.nextInt(days)).toString());
            event.put("note", "Event " + i);
            event.put("facts", some(facts.any().facts(), share));
            list.add(event);
        }
        body.put("events", list);
        if (random.nextInt(3) == 0) {
            body.put("settings", Map.of("suspensionTollsDeadline", 1));
        }
        return body;
    }

    private Map<String, Object> some(Map<String, Object> all, double share) {
        var some = new LinkedHashMap<String, Object>();
        all.forEach((type, stated) -> {
            if (stated instanceof Map<?, ?> fields) {
                var kept = new LinkedHashMap<Object, Object>();
                fields.forEach((field, value) -> {
                    if (random.nextDouble() < share
                            && !Map.of("claims", Map.of()).equals(value)) {
                        kept.put(field, value);
                    }
                });
                some.put(type, kept);
            } else if (stated instanceof List<?> items && random.nextDouble() < share) {
                some.put(type, items);
            }
        });
        return some;
    }
}
