package org.conditionality.secondopinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Draws days, values, claims, decisions and standings, around what makes a difference. */
final class RandomDraws {
    private static final List<String> CLAIMANTS = List.of("us", "taliban", "kabul", "un");
    private static final List<String> KINDS = List.of("FREEZE", "REVERSE", "REVERSE", "RESUME", "WAIVE", "WAIVE");

    private final Tables tables;
    private final Random random;
    private final Calendar calendar;
    private final List<LocalDate> boundaries;
    private final Map<TableField, Integer> positions = new HashMap<>();

    RandomDraws(Tables tables, Random random) {
        this.tables = tables;
        this.random = random;
        for (int at = Proposition.FIRST_FIELD; at < tables.fields().size(); at++) {
            positions.put(tables.fields().get(at), at);
        }
        calendar = tables.calendar();
        boundaries = Stream.of(tables.settingDays(), List.of(calendar.starts()), calendar.matters())
                .flatMap(List::stream)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .distinct()
                .toList();
    }

    /** How often a field is left unknown, and how often it carries claims in place of a value. */
    record Rates(double unknown, double claims) {
        static final Rates PLAIN = new Rates(0, 0);
        static final Rates SPARSE = new Rates(0.9, 0.01);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    <T> List<T> shuffled(List<T> some) {
        var copy = new ArrayList<>(some);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Draws rates: often all is known, sometimes a little is not, now and then much. */
    Rates rates() {
        return pick(List.of(
                Rates.PLAIN,
                new Rates(0, 0.1),
                new Rates(0.03, 0.03),
                new Rates(0.06, 0.06),
                new Rates(0.2, 0.1),
                new Rates(0.4, 0.2)));
    }

    /** Draws the date asked about: mostly a boundary day or one next to it, else any day of the calendar. */
    LocalDate day() {
        return chance(0.7) ? pick(boundaries) : between(calendar.from(), calendar.to());
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
    }

    /** Sets a field to something, which may be unknown or claims. */
    void set(FactDraft draft, TableField field, Rates rates) {
        if (chance(rates.unknown)) {
            if (chance(0.5)) {
                draft.put(field, null);
            } else {
                draft.remove(field);
            }
        } else {
            draft.put(field, chance(rates.claims) ? claims(field, draft) : value(field, draft));
        }
    }

    private Map<String, Object> claims(TableField field, FactDraft draft) {
        var shared = value(field, draft);
        var claims = new TreeMap<String, Object>();
        for (var claimant : CLAIMANTS) {
            if (chance(0.7)) {
                claims.put(claimant, chance(0.6) ? shared : value(field, draft));
            }
        }
        return Map.of("claims", claims);
    }

    private Object value(TableField field, FactDraft draft) {
        int at = positions.getOrDefault(field, 0);
        if (at > 0 && chance(0.85)) {
            long[] around = field.isAlwaysKnown()
                    ? around(field.otherwise())
                    : tables.cuts().around(at, spans(draft));
            return field.write(around[random.nextInt(around.length)]);
        }
        return switch (field.kind()) {
            case TRUTH -> random.nextBoolean();
            case CONSTANT -> pick(field.constants());
            case NUMBER -> random.nextInt(chance(0.5) ? 20 : 15_000);
            case DATE ->
                (chance(0.5)
                                ? calendar.starts()
                                : between(
                                        draft.asOf().minusDays(300),
                                        draft.asOf().plusDays(30)))
                        .toString();
        };
    }

    private static long[] around(long usual) {
        return new long[] {0, 1, usual - 1, usual, usual + 1, 2 * usual};
    }

    /** Returns a world with the date asked about and the fields that days are counted with. */
    private long[] spans(FactDraft draft) {
        long[] world = new long[tables.fields().size()];
        world[Proposition.AS_OF] = draft.asOf().toEpochDay();
        Proposition.DENOUNCERS.forEach(side -> world[Proposition.denouncedBy(side)] = Proposition.NEVER);
        positions.forEach((field, at) -> {
            if (field.isAlwaysKnown()) {
                world[at] = draft.get(field) instanceof Integer days ? days : field.otherwise();
            }
        });
        return world;
    }

    /** Draws decisions on some obligations, often on the day asked about or next to it; they may conflict. */
    List<Map<String, Object>> decisions(List<String> obligations, LocalDate asOf) {
        return Stream.generate(() -> decision(obligations, asOf))
                .limit(pick(List.of(0, 0, 1, 1, 2, 4)))
                .toList();
    }

    private Map<String, Object> decision(List<String> obligations, LocalDate asOf) {
        var kind = pick(KINDS);
        var decision = new LinkedHashMap<String, Object>();
        decision.put("obligation", pick(obligations));
        decision.put("kind", kind);
        decision.put("on", nearby(asOf));
        if (kind.equals("WAIVE") && chance(0.5)) {
            decision.put("condition", pick(tables.conditions()));
        }
        if (kind.equals("REVERSE") && chance(0.6)) {
            decision.put("hadPower", random.nextBoolean());
        }
        return decision;
    }

    List<Map<String, Object>> standings(List<String> obligations, LocalDate asOf) {
        return Stream.generate(() -> standing(pick(obligations), nearby(asOf)))
                .limit(pick(List.of(0, 0, 0, 1, 2)))
                .toList();
    }

    private static Map<String, Object> standing(String obligation, String arisenOn) {
        return new TreeMap<>(Map.of("obligation", obligation, "arisenOn", arisenOn));
    }

    /** Draws denunciations, often on the day asked about or of the signature, or next to one of these. */
    List<Map<String, Object>> denunciations(LocalDate asOf) {
        return Stream.generate(() -> denunciation(asOf))
                .limit(pick(List.of(0, 0, 0, 0, 1, 1, 2, 3)))
                .toList();
    }

    private Map<String, Object> denunciation(LocalDate asOf) {
        var about = chance(0.5) ? asOf : calendar.starts();
        return new TreeMap<>(Map.of("by", pick(Proposition.DENOUNCERS), "on", nearby(about)));
    }

    private String nearby(LocalDate asOf) {
        return asOf.plusDays(pick(List.of(-30, -1, -1, 0, 0, 1))).toString();
    }
}
