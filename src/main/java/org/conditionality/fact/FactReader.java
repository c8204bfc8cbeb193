package org.conditionality.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.text.Given;
import org.conditionality.text.NearestName;

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
     * The facts of an input, which notes what is wrong; what is sound is returned.
     *
     * @param facts fields by fact type, or lists of them for (many) types; null means that nothing is known
     */
    public static FactSet read(Given facts, Vocabulary vocabulary, Names names) {
        return new FactReader(vocabulary, names).read(facts);
    }

    /** A value of one field, which notes what is wrong. */
    public static Optional<?> value(Given value, Field field, Vocabulary vocabulary, Names names) {
        return new FactReader(vocabulary, names).value(field, value);
    }

    private FactSet read(Given facts) {
        var values = new LinkedHashMap<String, Object>();
        var many = new LinkedHashMap<String, List<Map<String, Object>>>();
        facts.entries("fact type", vocabulary.typeNames()).forEach((name, given) -> {
            var type = vocabulary.type(name).orElseThrow();
            if (type.many()) {
                many.put(
                        name,
                        given.items().stream().map(item -> item(type, item)).toList());
            } else {
                fields(type, given).forEach((field, value) -> values.put(FactPath.written(name, field), value));
            }
        });
        return new FactSet(values, many);
    }

    private Map<String, Object> item(FactType type, Given item) {
        if (item.value() instanceof Map<?, ?> stated) {
            type.fields().stream()
                    .filter(field -> field.required() && stated.get(field.name()) == null)
                    .forEach(field -> item.refuse(
                            "`%s` lacks `%s`, which every item states.".formatted(type.name(), field.name()),
                            "Add `%s`. %s".formatted(field.name(), field.question())));
        }
        return fields(type, item);
    }

    private Map<String, Object> fields(FactType type, Given given) {
        var names = type.fields().stream().map(Field::name).toList();
        var fields = new LinkedHashMap<String, Object>();
        given.entries("field", names).forEach((name, entry) -> {
            var field = type.field(name).orElseThrow();
            field(type, field, entry.named(field.path())).ifPresent(value -> fields.put(name, value));
        });
        return fields;
    }

    private Optional<?> field(FactType type, Field field, Given given) {
        if (!(given.value() instanceof Map<?, ?> stated)) {
            return value(field, given);
        }
        if (!stated.containsKey(CLAIMS)) {
            given.wants("a value, or each party's claim", "Write claims as `{\"claims\": {\"us\": …}}`.");
            return Optional.empty();
        }
        if (type.many()) {
            given.refuse(
                    "`" + field.path() + "` takes no claims, because it belongs to a list.", "State the value itself.");
            return Optional.empty();
        }
        return claims(field, given);
    }

    private Optional<Claims> claims(Field field, Given given) {
        var claims = given.entry(CLAIMS).named(field.path());
        var beside = given.entries();
        beside.remove(CLAIMS);
        beside.values()
                .forEach(other -> other.refuse(
                        "`" + field.path() + "` states something in addition to its claims.",
                        "State either the value or the claims."));
        if (claims.isNull() || Map.of().equals(claims.value())) {
            claims.refuse("`claims` of `" + field.path() + "` is empty.", NearestName.to("", CLAIMANTS));
        }
        var byParty = new TreeMap<String, Object>();
        claims.entries("claimant", CLAIMANTS)
                .forEach((party, claim) ->
                        value(field, claim.named(field.path())).ifPresent(value -> byParty.put(party, value)));
        return Optional.of(byParty).filter(made -> !made.isEmpty()).map(Claims::new);
    }

    private Optional<?> value(Field field, Given given) {
        return switch (field.kind()) {
            case BOOLEAN -> given.flag();
            case NUMBER -> given.number(field.unit());
            case DATE -> given.date();
            case ENUM -> given.oneOf(field.constants());
            case TEXT -> text(field, given);
        };
    }

    private Optional<String> text(Field field, Given given) {
        if ("obligation".equals(field.names())) {
            return given.oneOf(names.obligations());
        }
        return "condition".equals(field.names()) ? given.oneOf(names.conditions()) : given.text();
    }
}
