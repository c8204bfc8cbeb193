package org.conditionality.secondopinion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/** Reads tests and lists of outcomes. */
final class PropositionReader {
    private static final String AS_OF = "asOf";
    private static final String SIGNED_ON = "signature.date";
    private static final String OTHERWISE = "otherwise";
    private static final String LESS_DAYS = "lessDays";
    private static final String DENOUNCED = "denounced";
    private static final String SINCE = "since";
    private static final Map<String, Proposition.Sign> SIGNS = Map.of(
            "is", Proposition.Sign.IS,
            "isNot", Proposition.Sign.IS_NOT,
            "atLeast", Proposition.Sign.AT_LEAST,
            "atMost", Proposition.Sign.AT_MOST,
            "above", Proposition.Sign.ABOVE,
            "below", Proposition.Sign.BELOW,
            "after", Proposition.Sign.ABOVE,
            "onOrBefore", Proposition.Sign.AT_MOST);

    private final List<TableField> fields;
    private final Settings settings;
    private final Map<String, Proposition> terms = new HashMap<>();

    PropositionReader(List<TableField> fields, Settings settings, JsonNode terms) {
        this.fields = fields;
        this.settings = settings;
        terms.properties().forEach(term -> this.terms.put(term.getKey(), read(term.getValue())));
    }

    /** Reads a list of outcomes, the last of which holds otherwise. */
    DecisionRows outcomes(JsonNode given, ToIntFunction<String> outcome) {
        var cases = new ArrayList<DecisionRows.Row>();
        for (var one : given.values()) {
            for (var entry : one.properties()) {
                boolean last = cases.size() == given.size() - 1;
                if (entry.getValue().asString("").equals(OTHERWISE) != last) {
                    throw new IllegalArgumentException(
                            "`otherwise` comes last, and only last, in %s.".formatted(given));
                }
                var when = last ? Proposition.ALWAYS : read(entry.getValue());
                cases.add(new DecisionRows.Row(outcome.applyAsInt(entry.getKey()), when));
            }
        }
        if (cases.isEmpty() || cases.size() != given.size()) {
            throw new IllegalArgumentException("This is no list of outcomes: %s.".formatted(given));
        }
        return new DecisionRows(cases);
    }

    Proposition read(JsonNode test) {
        var words = Set.copyOf(test.propertyNames());
        if (words.equals(Set.of("any"))) {
            return new Proposition.Any(all(test.get("any")));
        }
        if (words.equals(Set.of("all"))) {
            return new Proposition.All(all(test.get("all")));
        }
        if (words.equals(Set.of("term")) && terms.containsKey(test.get("term").asString())) {
            return terms.get(test.get("term").asString());
        }
        if (words.equals(Set.of("unknown"))) {
            return new Proposition.Comparison(
                    field(test.get("unknown").asString()), Proposition.Sign.UNKNOWN, new Limit.Value(0));
        }
        if (words.equals(Set.of(DENOUNCED))) {
            int slot = Proposition.denouncedBy(test.get(DENOUNCED).asString());
            return new Proposition.Comparison(slot, Proposition.Sign.ABOVE, new Limit.Value(Proposition.NEVER));
        }
        if (words.equals(Set.of(DENOUNCED, SINCE))) {
            int slot = Proposition.denouncedBy(test.get(DENOUNCED).asString());
            return new Proposition.Comparison(
                    field(test.get(SINCE).asString()), Proposition.Sign.AT_MOST, new Limit.Slot(slot));
        }
        return comparison(test);
    }

    private List<Proposition> all(JsonNode tests) {
        return tests.values().stream().map(this::read).toList();
    }

    private Proposition comparison(JsonNode test) {
        for (var word : test.properties()) {
            var sign = SIGNS.get(word.getKey());
            if (sign != null && test.has("field") && test.size() == (test.has(LESS_DAYS) ? 3 : 2)) {
                int field = field(test.get("field").asString());
                return new Proposition.Comparison(field, sign, limit(field, word.getValue(), test));
            }
        }
        throw new IllegalArgumentException("This is no test: %s.".formatted(test));
    }

    private Limit limit(int field, JsonNode limit, JsonNode test) {
        boolean asOf = limit.asString().equals(AS_OF);
        if (test.has(LESS_DAYS) && asOf) {
            return new Limit.SpanBack(span(test.get(LESS_DAYS).asString()));
        }
        if (test.has(LESS_DAYS)) {
            throw new IllegalArgumentException(
                    "Days are counted back from the date asked about, not in %s.".formatted(test));
        }
        return asOf ? new Limit.DaysBack(0) : new Limit.Value(value(field, limit));
    }

    private long value(int field, JsonNode limit) {
        if (limit.isBoolean()) {
            return fields.get(field).count(limit.asBoolean());
        }
        if (limit.isNumber()) {
            return fields.get(field).count(limit.asLong());
        }
        return settings.has(limit.asString())
                ? settings.value(limit.asString())
                : fields.get(field).count(limit.asString());
    }

    /** Reads when something is due, into what holds once that day has passed. */
    Proposition late(JsonNode due) {
        if (due.has("day")) {
            var day = new Limit.Value(settings.value(due.get("day").asString()));
            return new Proposition.Comparison(Proposition.AS_OF, Proposition.Sign.ABOVE, day);
        }
        if (due.has("lastDayFrom")) {
            var span = new Limit.SpanBack(span(due.path("days").asString()));
            int first = field(due.get("lastDayFrom").asString());
            return new Proposition.Comparison(first, Proposition.Sign.AT_MOST, span);
        }
        var back = due.has("monthsFromSignature")
                ? new Limit.MonthsBack(
                        settings.value(due.get("monthsFromSignature").asString()))
                : new Limit.DaysBack(
                        settings.value(due.path("daysFromSignature").asString()));
        return new Proposition.Comparison(field(SIGNED_ON), Proposition.Sign.BELOW, back);
    }

    /** Reads the field of an effort, into what holds where no effort is made. */
    Proposition idle(JsonNode effort) {
        return new Proposition.Comparison(field(effort.asString()), Proposition.Sign.IS, new Limit.Value(0));
    }

    /** Returns the number of a field that holds days; it has to be known in every world. */
    private int span(String name) {
        int field = field(name);
        if (!fields.get(field).isAlwaysKnown()) {
            throw new IllegalArgumentException(
                    "`%s` can be unknown, so no days can be counted with it.".formatted(name));
        }
        return field;
    }

    private int field(String name) {
        if (name.equals(AS_OF)) {
            return Proposition.AS_OF;
        }
        for (int at = Proposition.FIRST_FIELD; at < fields.size(); at++) {
            if (fields.get(at).name().equals(name)) {
                return at;
            }
        }
        throw new IllegalArgumentException("There is no field `%s`.".formatted(name));
    }
}
