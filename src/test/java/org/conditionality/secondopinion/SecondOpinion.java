package org.conditionality.secondopinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Evaluates the tables of an agreement, by brute force over what is unknown.
 *
 * <p>A fact set is the JSON of a question: {@code {"forceLevel": {"usTroops": 4500}, "usDecision": [...]}}. Fields the
 * tables do not mention are not looked at. Answers are exact; safe for use by several threads.
 */
public final class SecondOpinion {
    private static final long USUAL_LIMIT = 200_000;

    private final JsonNode source;
    private final long worldLimit;
    private final Tables usual;
    private final Map<Map<String, ?>, Tables> bySettings = new ConcurrentHashMap<>();

    public SecondOpinion(String agreement) {
        this(agreement, USUAL_LIMIT);
    }

    /**
     * Reads the tables of an agreement.
     *
     * @param worldLimit how many worlds of an obligation are enumerated as a whole; where there are more, unknown fields
     *     that nothing ties together are enumerated apart
     */
    public SecondOpinion(String agreement, long worldLimit) {
        this.worldLimit = worldLimit;
        source = TableReader.parse(agreement);
        usual = TableReader.read(source, Map.of());
    }

    public List<String> readings() {
        return usual.readings();
    }

    public List<String> obligations() {
        return usual.obligations();
    }

    public List<String> conditions() {
        return usual.conditions();
    }

    /** Says whether a reading has an obligation at all. */
    public boolean covers(String reading, String obligation) {
        return usual.reading(reading).duty(obligation) != null;
    }

    /** Evaluates everything; throws Contradiction where the facts are to be refused. */
    public Opinion evaluate(Map<String, ? extends @Nullable Object> facts, String reading, LocalDate asOf) {
        return evaluate(facts, reading, asOf, Map.of());
    }

    /** Evaluates everything with some settings overridden, days as LocalDate or ISO text. */
    public Opinion evaluate(
            Map<String, ? extends @Nullable Object> facts, String reading, LocalDate asOf, Map<String, ?> settings) {
        var tables = tables(settings);
        var table = tables.reading(reading);
        var supposition = suppose(tables, facts, reading, asOf);
        var verdicts = new TreeMap<String, TableVerdict>();
        for (var obligation : tables.obligations()) {
            verdicts.put(obligation, verdict(tables, table.duty(obligation), supposition));
        }
        var conditions = new TreeMap<String, String>();
        table.conditions().forEach((id, condition) -> conditions.put(id, value(tables, condition, supposition)));
        return new Opinion(Collections.unmodifiableMap(verdicts), Collections.unmodifiableMap(conditions));
    }

    /** Evaluates one obligation; throws Contradiction where the facts are to be refused. */
    public TableVerdict verdict(
            Map<String, ? extends @Nullable Object> facts, String reading, LocalDate asOf, String obligation) {
        return verdict(usual, usual.reading(reading).duty(obligation), suppose(usual, facts, reading, asOf));
    }

    private Tables tables(Map<String, ?> settings) {
        return settings.isEmpty()
                ? usual
                : bySettings.computeIfAbsent(Map.copyOf(settings), some -> TableReader.read(source, some));
    }

    private static ReadFacts suppose(
            Tables tables, Map<String, ? extends @Nullable Object> facts, String reading, LocalDate asOf) {
        var supposition = ReadFacts.of(tables.fields(), facts, reading, asOf);
        var contradiction = supposition.contradiction(tables.refusals());
        if (contradiction != null) {
            throw new ContradictoryFacts(contradiction);
        }
        return supposition;
    }

    private TableVerdict verdict(Tables tables, @Nullable ReadObligation duty, ReadFacts supposition) {
        if (duty == null) {
            return TableVerdict.of(TableLabel.names(TableLabel.NOT_COVERED.bit()));
        }
        var reversal = supposition.reversal(duty.obligation());
        var open = new ArrayList<DecisionRows>();
        int known = separate(duty, supposition, open);
        if (open.isEmpty()) {
            return TableVerdict.of(TableLabel.names(duty.labels(known, reversal)));
        }
        var worlds = FieldWorlds.of(supposition, open, duty.domains(), tables.refusals());
        return worlds.count() <= worldLimit
                ? wholly(tables, duty, reversal, known, worlds)
                : inParts(tables, duty, reversal, parts(tables, duty, supposition));
    }

    /** Returns what is found whatever the unknown fields are, and collects the lists that look at some of them. */
    private static int separate(ReadObligation duty, ReadFacts supposition, List<DecisionRows> open) {
        int known = 0;
        for (var list : duty.groundsLeft(supposition)) {
            if ((list.fields() & supposition.unknown()) == 0) {
                known |= supposition.evaluate(list);
            } else {
                open.add(list);
            }
        }
        return known;
    }

    private static TableVerdict wholly(
            Tables tables, ReadObligation duty, ReadObligation.Reversal reversal, int known, FieldWorlds worlds) {
        int[] outcomes = worlds.outcomes();
        var sets = new BitSet(TableLabel.SETS);
        for (int at = 0; at < outcomes.length; at++) {
            if (outcomes[at] != FieldWorlds.REFUSED) {
                outcomes[at] = duty.labels(known | outcomes[at], reversal);
                sets.set(outcomes[at]);
            }
        }
        if (sets.cardinality() == 1) {
            return TableVerdict.of(TableLabel.names(sets.length() - 1));
        }
        long[] decisive = new long[1];
        worlds.compare(outcomes, (field, one, other) -> decisive[0] |= 1L << field);
        return undetermined(tables, sets, decisive[0]);
    }

    private TableVerdict inParts(Tables tables, ReadObligation duty, ReadObligation.Reversal reversal, Parts parts) {
        var sets = new BitSet(TableLabel.SETS);
        parts.findings().stream().forEach(findings -> sets.set(duty.labels(findings, reversal)));
        if (sets.cardinality() == 1) {
            return TableVerdict.of(TableLabel.names(sets.length() - 1));
        }
        return undetermined(tables, sets, parts.decisive(findings -> duty.labels(findings, reversal)));
    }

    private static TableVerdict undetermined(Tables tables, BitSet sets, long decisive) {
        var names = new TreeSet<String>();
        tables.fields(decisive).forEach(field -> names.add(field.name()));
        return TableVerdict.undetermined(
                sets.stream().mapToObj(TableLabel::names).toList(), names);
    }

    private Parts parts(Tables tables, ReadObligation duty, ReadFacts supposition) {
        var open = new ArrayList<DecisionRows>();
        int known = separate(duty, supposition, open);
        return new Parts(
                supposition, known, open, duty.domains(), tables.refusals(), Math.max(worldLimit, USUAL_LIMIT));
    }

    private static String value(Tables tables, Tables.Condition condition, ReadFacts supposition) {
        var worlds = FieldWorlds.of(supposition, List.of(condition.outcomes()), condition.domains(), tables.refusals());
        int values = 0;
        for (int outcome : worlds.outcomes()) {
            values |= outcome == FieldWorlds.REFUSED ? 0 : outcome;
        }
        for (var value : Tables.Value.values()) {
            if (value.bit() == values) {
                return value.name();
            }
        }
        return "UNKNOWN";
    }

    /** Returns the value of one condition. */
    String value(Map<String, ? extends @Nullable Object> facts, String reading, LocalDate asOf, String condition) {
        return value(usual, usual.reading(reading).condition(condition), suppose(usual, facts, reading, asOf));
    }

    Tables tables() {
        return usual;
    }

    /** Says whether facts are not refused and give an obligation these labels. */
    boolean leadsTo(
            SortedSet<String> labels,
            Map<String, ? extends @Nullable Object> facts,
            String reading,
            LocalDate asOf,
            String obligation) {
        var supposition = ReadFacts.of(usual.fields(), facts, reading, asOf);
        return supposition.contradiction(usual.refusals()) == null
                && verdict(usual, usual.reading(reading).duty(obligation), supposition)
                        .labels()
                        .equals(labels);
    }

    /** Says whether facts would be refused under some reading. */
    boolean refuses(Map<String, ? extends @Nullable Object> facts, LocalDate asOf) {
        return readings().stream()
                .anyMatch(reading ->
                        ReadFacts.of(usual.fields(), facts, reading, asOf).contradiction(usual.refusals()) != null);
    }

    /** Returns the obligations to which facts leave more worlds than a limit. */
    List<String> tooOpen(Map<String, ? extends @Nullable Object> facts, String reading, LocalDate asOf, long limit) {
        var supposition = suppose(usual, facts, reading, asOf);
        return usual.reading(reading).duties().values().stream()
                .filter(duty -> worlds(supposition, duty).count() > limit)
                .map(ReadObligation::obligation)
                .toList();
    }

    private FieldWorlds worlds(ReadFacts supposition, ReadObligation duty) {
        return FieldWorlds.of(supposition, duty.groundsLeft(supposition), duty.domains(), usual.refusals());
    }

    /** Returns every world that matters to a condition, as a value of every field, contradictory ones left out. */
    List<long[]> worlds(String reading, LocalDate asOf, String id) {
        var condition = usual.reading(reading).condition(id);
        var nothing = suppose(usual, Map.of(), reading, asOf);
        var worlds = FieldWorlds.of(nothing, List.of(condition.outcomes()), condition.domains(), usual.refusals());
        int[] outcomes = worlds.outcomes();
        return IntStream.range(0, outcomes.length)
                .filter(at -> outcomes[at] != FieldWorlds.REFUSED)
                .mapToObj(at -> {
                    long[] world = nothing.world();
                    worlds.copy(at, world);
                    return world;
                })
                .toList();
    }

    /** Returns one world for each label set that facts leave open; the world is a value of every field. */
    Map<Integer, long[]> examples(
            Map<String, ? extends @Nullable Object> facts, String reading, LocalDate asOf, ReadObligation duty) {
        var supposition = suppose(usual, facts, reading, asOf);
        var reversal = supposition.reversal(duty.obligation());
        var examples = new TreeMap<Integer, long[]>();
        parts(usual, duty, supposition)
                .examples()
                .forEach((findings, world) -> examples.putIfAbsent(duty.labels(findings, reversal), world));
        return examples;
    }
}
