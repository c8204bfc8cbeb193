package org.conditionality.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a fact set as JSON or YAML gives it, and checks it against a vocabulary. */
public final class FactReader {

    /** The parties that may claim something. */
    public static final List<String> CLAIMANTS = List.of("us", "taliban", "kabul", "un");

    private static final String CLAIMS = "claims";

    private final Vocabulary vocabulary;
    private final Names names;

    private FactReader(Vocabulary vocabulary, Names names) {
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /** What facts may name of the agreement asked about, in the order in which suggestions list it. */
    public record Names(List<String> obligations, List<String> conditions) {

        public Names {
            obligations = List.copyOf(obligations);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * The facts of an input. Everything that is wrong with them is added to the problems; what is sound is returned.
     *
     * @param facts fields by fact type, or lists of them for (many) types; null means that nothing is known
     * @param pointer where the facts stand in the input, as a JSON pointer
     */
    public static FactSet read(
            @Nullable Object facts, Vocabulary vocabulary, Names names, String pointer, List<Problem> problems) {
        return new FactReader(vocabulary, names).read(Input.of(facts, "facts", pointer, problems));
    }

    private FactSet read(Input facts) {
        var values = new LinkedHashMap<String, Object>();
        var many = new LinkedHashMap<String, List<Map<String, Object>>>();
        facts.entries("fact type", vocabulary.typeNames()).forEach((name, stated) -> {
            var type = vocabulary.type(name).orElseThrow();
            if (type.many()) {
                many.put(name, items(type, stated));
            } else {
                fields(type, stated).forEach((field, value) -> values.put(name + "." + field, value));
            }
        });
        return new FactSet(values, many);
    }

    private List<Map<String, Object>> items(FactType type, Input stated) {
        return stated.items().stream().map(item -> item(type, item)).toList();
    }

    private Map<String, Object> item(FactType type, Input item) {
        if (item.isNull()) {
            item.wants("an object", null);
        }
        if (item.value() instanceof Map<?, ?> given) {
            type.fields().stream()
                    .filter(field -> field.required() && given.get(field.name()) == null)
                    .forEach(field -> lacks(type, field, item));
        }
        return fields(type, item);
    }

    private static void lacks(FactType type, Field field, Input item) {
        item.refuse(
                "`%s` lacks `%s`, which every item states.".formatted(type.name(), field.name()),
                "Add `%s`. %s".formatted(field.name(), field.question()));
    }

    private Map<String, Object> fields(FactType type, Input stated) {
        var known = type.fields().stream().map(Field::name).toList();
        var fields = new LinkedHashMap<String, Object>();
        stated.entries("field", known).forEach((name, entry) -> {
            var field = type.field(name).orElseThrow();
            var input = entry.named(field.path());
            var value = input.value() instanceof Map<?, ?> map ? claims(type, field, input, map) : value(field, input);
            value.ifPresent(sound -> fields.put(name, sound));
        });
        return fields;
    }

    private Optional<?> claims(FactType type, Field field, Input input, Map<?, ?> given) {
        if (!given.containsKey(CLAIMS)) {
            input.wants("a value or each party's claim", "Write claims as `{\"claims\": {\"us\": …}}`.");
            return Optional.empty();
        }
        if (type.many()) {
            input.refuse("`" + field.path() + "` takes no claims, for it stands in a list.", "State the value itself.");
            return Optional.empty();
        }
        return claims(field, input);
    }

    private Optional<Claims> claims(Field field, Input input) {
        var entries = input.entries();
        var claims = entries.remove(CLAIMS);
        entries.forEach((key, beside) -> beside.refuse(
                "`%s` states `%s` beside claims.".formatted(field.path(), key), "State either the value or the claims."));
        var byParty = new TreeMap<String, Object>();
        if (claims.isNull() || claims.value() instanceof Map<?, ?> map && map.isEmpty()) {
            claims.refuse("`" + field.path() + "` has claims of no one.", Nearest.to("", CLAIMANTS));
        }
        claims.entries("claimant", CLAIMANTS)
                .forEach((party, claim) -> value(field, claim.named(field.path()))
                        .ifPresent(value -> byParty.put(party, value)));
        return Optional.of(byParty).filter(made -> !made.isEmpty()).map(Claims::new);
    }

    private Optional<?> value(Field field, Input input) {
        return switch (field.kind()) {
            case BOOLEAN -> input.flag();
            case NUMBER -> input.number(field.unit());
            case DATE -> input.date();
            case ENUM -> input.oneOf(field.constants());
            case TEXT -> text(field, input);
        };
    }

    private Optional<String> text(Field field, Input input) {
        if ("obligation".equals(field.names())) {
            return input.oneOf(names.obligations());
        }
        return "condition".equals(field.names()) ? input.oneOf(names.conditions()) : input.text();
    }
}
