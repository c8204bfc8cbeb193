package org.conditionality.secondopinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A fact set as one reading takes it on a date: claims settled, what is unknown marked as such. */
final class ReadFacts {
    private static final String PUBLIC_TEXT = "text";

    private final long[] world;
    private final long unknown;
    private final List<Decision> decisions;
    private final List<Standing> standings;

    private ReadFacts(long[] world, List<Decision> decisions, List<Standing> standings) {
        this.world = world;
        this.decisions = decisions;
        this.standings = standings;
        long missing = 0;
        for (int field = Proposition.FIRST_FIELD; field < world.length; field++) {
            missing |= world[field] == TableField.UNKNOWN ? 1L << field : 0;
        }
        unknown = missing;
    }

    enum Kind {
        FREEZE,
        REVERSE,
        RESUME,
        WAIVE
    }

    record Decision(
            String obligation,
            Kind kind,
            long on,
            @Nullable String condition,
            @Nullable Boolean hadPower) {
        boolean conflictsWith(Decision other) {
            return obligation.equals(other.obligation)
                    && on == other.on
                    && kind != Kind.WAIVE
                    && other.kind != Kind.WAIVE
                    && (kind == other.kind
                            ? kind == Kind.REVERSE && !Objects.equals(hadPower, other.hadPower)
                            : kind == Kind.RESUME || other.kind == Kind.RESUME);
        }
    }

    record Standing(String obligation, long arisenOn) {}

    static ReadFacts of(
            List<TableField> fields, Map<String, ? extends @Nullable Object> facts, String reading, LocalDate asOf) {
        long[] world = new long[fields.size()];
        world[Proposition.AS_OF] = asOf.toEpochDay();
        for (var side : Proposition.DENOUNCERS) {
            world[Proposition.denouncedBy(side)] = denounced(facts, reading, side, asOf);
        }
        for (int at = Proposition.FIRST_FIELD; at < world.length; at++) {
            var field = fields.get(at);
            var fact = facts.get(field.type());
            var value = fact == null ? null : settled(map(fact, field.type()).get(field.simpleName()), reading);
            world[at] = value == null ? field.otherwise() : field.count(value);
        }
        return new ReadFacts(world, decisions(facts, reading), standings(facts, reading));
    }

    /** Returns the latest day, up to the date asked about, on which a side denounced the agreement, or else NEVER. */
    private static long denounced(
            Map<String, ? extends @Nullable Object> facts, String reading, String side, LocalDate asOf) {
        return list(facts, "denunciation").stream()
                .map(one -> map(one, "denunciation"))
                .filter(fact -> required(fact, "by", reading).equals(side))
                .map(fact -> LocalDate.parse(required(fact, "on", reading)))
                .filter(day -> !day.isAfter(asOf))
                .mapToLong(LocalDate::toEpochDay)
                .max()
                .orElse(Proposition.NEVER);
    }

    private static List<Decision> decisions(Map<String, ? extends @Nullable Object> facts, String reading) {
        var decisions = new ArrayList<Decision>();
        for (var one : list(facts, "usDecision")) {
            var fact = map(one, "usDecision");
            decisions.add(new Decision(
                    required(fact, "obligation", reading),
                    Kind.valueOf(required(fact, "kind", reading)),
                    LocalDate.parse(required(fact, "on", reading)).toEpochDay(),
                    (String) settled(fact.get("condition"), reading),
                    (Boolean) settled(fact.get("hadPower"), reading)));
        }
        return decisions;
    }

    private static List<Standing> standings(Map<String, ? extends @Nullable Object> facts, String reading) {
        var standings = new ArrayList<Standing>();
        for (var one : list(facts, "standing")) {
            var fact = map(one, "standing");
            standings.add(new Standing(
                    required(fact, "obligation", reading),
                    LocalDate.parse(required(fact, "arisenOn", reading)).toEpochDay()));
        }
        return standings;
    }

    private static List<?> list(Map<String, ? extends @Nullable Object> facts, String type) {
        var given = facts.get(type);
        if (given == null) {
            return List.of();
        }
        if (given instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("`%s` is a list.".formatted(type));
    }

    private static Map<?, ?> map(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("`%s` has fields, and cannot be %s.".formatted(what, value));
    }

    private static String required(Map<?, ?> fact, String field, String reading) {
        if (settled(fact.get(field), reading) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("`%s` is required in %s.".formatted(field, fact));
    }

    /** Returns the value a reading takes from a value or from claims; null if that is unknown. */
    private static @Nullable Object settled(@Nullable Object value, String reading) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        var claims = map(map.get("claims"), "claims");
        if (map.size() > 1) {
            throw new IllegalArgumentException("There is more than claims in %s.".formatted(map));
        }
        return reading.equals(PUBLIC_TEXT) ? agreed(claims) : claims.get(reading);
    }

    private static @Nullable Object agreed(Map<?, ?> claims) {
        var stated = new ArrayList<Object>();
        for (var claim : claims.values()) {
            if (claim != null) {
                stated.add(claim instanceof Integer number ? Long.valueOf(number) : claim);
            }
        }
        return stated.size() > 1 && stated.stream().distinct().count() == 1 ? stated.get(0) : null;
    }

    /** Says why these facts are refused, or returns null if they are not. */
    @Nullable
    String contradiction(List<FieldWorlds.Refusal> refusals) {
        for (var refusal : refusals) {
            if (refusal.proposition().holds(world)) {
                return "The talks have started according to one fact and not according to another.";
            }
        }
        for (int one = 0; one < decisions.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (decisions.get(one).conflictsWith(decisions.get(other))) {
                    return "Two decisions of one day conflict: %s and %s."
                            .formatted(decisions.get(other), decisions.get(one));
                }
            }
        }
        return null;
    }

    long asOf() {
        return world[Proposition.AS_OF];
    }

    long[] world() {
        return Arrays.copyOf(world, world.length);
    }

    /** Returns the unknown fields, one bit for each. */
    long unknown() {
        return unknown;
    }

    int evaluate(DecisionRows known) {
        return known.in(world);
    }

    boolean hadArisen(String obligation) {
        for (var standing : standings) {
            if (standing.obligation.equals(obligation) && standing.arisenOn <= asOf()) {
                return true;
            }
        }
        return false;
    }

    boolean waives(String obligation, String condition) {
        for (var one : decisions) {
            if (one.kind == Kind.WAIVE
                    && counts(one, obligation)
                    && (one.condition == null || one.condition.equals(condition))) {
                return true;
            }
        }
        return false;
    }

    /** Returns what the latest decision to reverse means, unless the debtor has resumed since. */
    ReadObligation.Reversal reversal(String obligation) {
        Decision latest = null;
        for (var one : decisions) {
            boolean speaksOfWhatIsDone = one.kind == Kind.REVERSE || one.kind == Kind.RESUME;
            if (speaksOfWhatIsDone && counts(one, obligation) && (latest == null || one.on > latest.on)) {
                latest = one;
            }
        }
        if (latest == null || latest.kind != Kind.REVERSE) {
            return ReadObligation.Reversal.NONE;
        }
        if (latest.hadPower == null) {
            return ReadObligation.Reversal.POWER_NOT_STATED;
        }
        return latest.hadPower ? ReadObligation.Reversal.WITH_POWER : ReadObligation.Reversal.WITHOUT_POWER;
    }

    private boolean counts(Decision decision, String obligation) {
        return decision.on <= asOf() && decision.obligation.equals(obligation);
    }
}
