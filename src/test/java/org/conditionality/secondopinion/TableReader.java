package org.conditionality.secondopinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads tables from YAML; what it does not understand is an IllegalArgumentException. */
final class TableReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String EVERY_READING = "every reading";
    private static final String IN_FORCE = "in-force";
    private static final Set<String> REQUIRED =
            Set.of("strength", "arisesOn", "hangsOn", "powers", "undoable", "performance");
    private static final Set<String> OPTIONAL = Set.of("due", "effort", "violated");
    private static final Set<String> NOT_COVERED = Set.of("notCovered");
    private static final String WHERE = "where";
    private static final String NO_CONDITION = "none";

    private final JsonNode tables;
    private final Settings settings;
    private final List<TableField> fields;
    private final PropositionReader propositions;
    private final List<FieldWorlds.Refusal> refusals;
    private final Map<String, Tables.Reading> readings = new LinkedHashMap<>();

    private TableReader(JsonNode tables, Settings settings) {
        this.tables = tables;
        this.settings = settings;
        fields = new ArrayList<>(List.of(TableField.of("asOf", "", TableField.Kind.DATE)));
        Proposition.DENOUNCERS.forEach(side -> fields.add(TableField.of("denounced", side, TableField.Kind.DATE)));
        fields.addAll(FieldReader.fields(part("fields"), settings));
        propositions = new PropositionReader(fields, settings, part("terms"));
        refusals = part("refused").values().stream()
                .map(one -> new FieldWorlds.Refusal(propositions.read(one)))
                .toList();
        strings(part("readings")).forEach(name -> readings.put(name, new Tables.Reading()));
    }

    /** Parses the file of an agreement. */
    static JsonNode parse(String agreement) {
        var file = "/second-opinion/" + agreement + ".yaml";
        try (var in = TableReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no file `%s`.".formatted(file));
            }
            return YAML.readTree(in);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Parses tables given as text. */
    static JsonNode parseText(String yaml) {
        return YAML.readTree(yaml);
    }

    /** Reads parsed tables; overrides replace settings of the same name. */
    static Tables read(JsonNode tables, Map<String, ? extends @Nullable Object> overrides) {
        return new TableReader(tables, Settings.read(tables.path("settings"), overrides)).read();
    }

    private Tables read() {
        part("conditions").properties().forEach(one -> readCondition(one.getKey(), one.getValue()));
        part("obligations").properties().forEach(one -> readObligation(one.getKey(), one.getValue()));
        return new Tables(
                List.copyOf(fields),
                FieldReader.fields(part("unread"), settings),
                List.copyOf(readings.keySet()),
                List.copyOf(part("obligations").propertyNames()),
                List.copyOf(part("conditions").propertyNames()),
                refusals,
                readings,
                settings.days(),
                new Calendar(part("calendar")),
                domains(readings.values().stream().flatMap(TableReader::comparisons)));
    }

    private static Stream<Proposition.Comparison> comparisons(Tables.Reading reading) {
        return Stream.concat(
                        reading.conditions().values().stream().map(Tables.Condition::outcomes),
                        reading.duties().values().stream()
                                .flatMap(duty -> duty.grounds().stream())
                                .map(ReadObligation.Ground::findings))
                .flatMap(DecisionRows::comparisons);
    }

    private void readCondition(String id, JsonNode cells) {
        byReading(id, cells, cell -> Map.of("outcomes", cell)).forEach((reading, cell) -> {
            var rows = of(cell, "outcomes");
            if (!rows.asString("").equals(NO_CONDITION)) {
                var outcomes = propositions.outcomes(
                        rows, value -> Tables.Value.valueOf(value).bit());
                reading(reading).conditions().put(id, new Tables.Condition(outcomes, domains(outcomes.comparisons())));
            }
        });
    }

    private void readObligation(String id, JsonNode cells) {
        byReading(id, cells, cell -> {
                    var attributes = new HashMap<String, JsonNode>();
                    cell.properties().forEach(one -> attributes.put(one.getKey(), one.getValue()));
                    return attributes;
                })
                .forEach((reading, cell) -> {
                    if (!cell.keySet().equals(NOT_COVERED)) {
                        reading(reading).duties().put(id, duty(id, reading(reading), checked(id, settled(cell))));
                    }
                });
    }

    /** Collects what a table says of each reading, from every entry that names it. */
    private Map<String, Map<String, JsonNode>> byReading(
            String id, JsonNode cells, Function<JsonNode, Map<String, JsonNode>> attributes) {
        var all = new LinkedHashMap<String, Map<String, JsonNode>>();
        readings.keySet().forEach(reading -> all.put(reading, new HashMap<>()));
        for (var cell : cells.properties()) {
            for (var reading : readingsOf(cell.getKey())) {
                var known = of(all, reading);
                attributes.apply(cell.getValue()).forEach((name, value) -> {
                    if (known.put(name, value) != null) {
                        throw new IllegalArgumentException(
                                "`%s` says twice what its %s are for `%s`.".formatted(id, name, reading));
                    }
                });
            }
        }
        all.forEach((reading, known) -> {
            if (known.isEmpty()) {
                throw new IllegalArgumentException("`%s` says nothing for `%s`.".formatted(id, reading));
            }
        });
        return all;
    }

    private Set<String> readingsOf(String key) {
        return key.equals(EVERY_READING) ? readings.keySet() : Set.copyOf(Arrays.asList(key.split(", ", -1)));
    }

    /** Puts what holds where a setting has some value in place of what holds otherwise. */
    private Map<String, JsonNode> settled(Map<String, JsonNode> cell) {
        var where = cell.remove(WHERE);
        if (where != null
                && settings.value(where.path("setting").asString())
                        == where.path("is").asLong()) {
            where.path("then").properties().forEach(one -> cell.put(one.getKey(), one.getValue()));
        }
        return cell;
    }

    private static Map<String, JsonNode> checked(String id, Map<String, JsonNode> cell) {
        REQUIRED.forEach(name -> of(cell, name));
        for (var name : cell.keySet()) {
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                throw new IllegalArgumentException("`%s` cannot have `%s`.".formatted(id, name));
            }
        }
        return cell;
    }

    private ReadObligation duty(String id, Tables.Reading reading, Map<String, JsonNode> cell) {
        var grounds = grounds(reading, cell);
        return new ReadObligation(
                id,
                ReadObligation.Strength.valueOf(of(cell, "strength").asString()),
                strings(of(cell, "powers")).stream()
                        .map(ReadObligation.Power::valueOf)
                        .toList(),
                of(cell, "undoable").asBoolean(),
                grounds,
                domains(grounds.stream().flatMap(ground -> ground.findings().comparisons())));
    }

    private List<ReadObligation.Ground> grounds(Tables.Reading reading, Map<String, JsonNode> cell) {
        var grounds = new ArrayList<ReadObligation.Ground>();
        for (var id : strings(of(cell, "arisesOn"))) {
            grounds.add(precedent(id, of(reading.conditions(), id).outcomes()));
        }
        for (var id : strings(of(cell, "hangsOn"))) {
            var broken = of(reading.conditions(), id)
                    .outcomes()
                    .map(value -> value == Tables.Value.NOT_MET.bit() ? ReadObligation.BROKEN : 0);
            grounds.add(new ReadObligation.Ground(id, false, broken));
        }
        grounds.add(always(propositions.outcomes(of(cell, "performance"), TableReader::done)));
        cell.forEach((name, value) -> {
            switch (name) {
                case "due" ->
                    grounds.add(always(DecisionRows.choice(propositions.late(value), ReadObligation.LATE, 0)));
                case "violated" ->
                    grounds.add(always(DecisionRows.choice(propositions.read(value), ReadObligation.FAILED, 0)));
                case "effort" ->
                    grounds.add(always(DecisionRows.choice(propositions.idle(value), ReadObligation.FAILED, 0)));
                default -> {}
            }
        });
        return grounds;
    }

    private static ReadObligation.Ground precedent(String id, DecisionRows condition) {
        boolean inForce = id.equals(IN_FORCE);
        int missing = inForce ? ReadObligation.NOT_IN_FORCE : ReadObligation.NOT_ARISEN;
        return new ReadObligation.Ground(
                inForce ? null : id, !inForce, condition.map(value -> value == Tables.Value.MET.bit() ? 0 : missing));
    }

    private static ReadObligation.Ground always(DecisionRows findings) {
        return new ReadObligation.Ground(null, false, findings);
    }

    private static int done(String performance) {
        return switch (performance) {
            case "ALL" -> ReadObligation.ALL_DONE;
            case "PART" -> ReadObligation.PART_DONE;
            case "NONE" -> 0;
            default -> throw new IllegalArgumentException("`%s` is not ALL, PART or NONE.".formatted(performance));
        };
    }

    private Domains domains(Stream<Proposition.Comparison> comparisons) {
        var refused = refusals.stream().flatMap(refusal -> refusal.proposition().comparisons());
        return new Domains(fields, Stream.concat(comparisons, refused));
    }

    private Tables.Reading reading(String name) {
        return of(readings, name);
    }

    private JsonNode part(String name) {
        var part = tables.get(name);
        if (part == null) {
            throw new IllegalArgumentException("The tables have no `%s`.".formatted(name));
        }
        return part;
    }

    private static List<String> strings(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    private static <V> V of(Map<String, V> map, String name) {
        var value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no `%s` among %s.".formatted(name, map.keySet()));
        }
        return value;
    }
}
