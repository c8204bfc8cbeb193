package org.conditionality.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts fact types, fields and constants that had another name formerly under the name that they have now. */
public final class FormerNames {

    private static final String CLAIMS = "claims";

    private final Vocabulary vocabulary;
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<String> clashes = new ArrayList<>();

    private FormerNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Facts under the names that they have now.
     *
     * @param facts as JSON gives them, otherwise unchanged
     * @param notes a sentence on each name that changed
     * @param clashes a sentence on each thing that is stated under two names
     */
    public record Current(@Nullable Object facts, List<String> notes, List<String> clashes) {}

    /** Facts as JSON gives them, whatever else is wrong with them. */
    public static Current of(@Nullable Object facts, Vocabulary vocabulary) {
        if (!vocabulary.hasFormerNames()) {
            return new Current(facts, List.of(), List.of());
        }
        var names = new FormerNames(vocabulary);
        var current = names.types(facts);
        return new Current(current, List.copyOf(names.notes), List.copyOf(names.clashes));
    }

    /** A value of one field, as JSON gives it. */
    public static @Nullable Object value(@Nullable Object value, Field field, Vocabulary vocabulary) {
        return new FormerNames(vocabulary).value(value, field);
    }

    /** The path that a field has now, by a path that it has or had. */
    public static Optional<String> path(String written, Vocabulary vocabulary) {
        if (vocabulary.field(written).isPresent() || !vocabulary.hasFormerNames()) {
            return vocabulary.field(written).map(Field::path);
        }
        return type(FactPath.typeOf(written), vocabulary)
                .flatMap(type -> field(FactPath.fieldOf(written), type))
                .map(Field::path);
    }

    /** The type that has a name, or had it formerly. */
    public static Optional<FactType> type(String name, Vocabulary vocabulary) {
        return vocabulary
                .type(name)
                .or(() -> vocabulary.types().stream()
                        .filter(type -> type.naming().former().contains(name))
                        .findFirst());
    }

    private static Optional<Field> field(String name, FactType type) {
        return type.field(name)
                .or(() -> type.fields().stream()
                        .filter(field -> field.naming().former().contains(name))
                        .findFirst());
    }

    private @Nullable Object types(@Nullable Object facts) {
        if (!(facts instanceof Map<?, ?> stated)) {
            return facts;
        }
        Map<String, @Nullable Object> current = new LinkedHashMap<>();
        stated.forEach((key, value) -> {
            var written = String.valueOf(key);
            var type = type(written, vocabulary);
            put(
                    current,
                    written,
                    type.map(FactType::name).orElse(written),
                    "",
                    type.isEmpty() ? value : fields(value, type.get()));
        });
        return current;
    }

    private @Nullable Object fields(@Nullable Object stated, FactType type) {
        if (stated instanceof List<?> items) {
            List<@Nullable Object> current = new ArrayList<>();
            items.forEach(item -> current.add(fields(item, type)));
            return current;
        }
        if (!(stated instanceof Map<?, ?> fields)) {
            return stated;
        }
        Map<String, @Nullable Object> current = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            var written = String.valueOf(key);
            var field = field(written, type);
            put(
                    current,
                    written,
                    field.map(Field::name).orElse(written),
                    type.name() + ".",
                    field.isEmpty() ? value : value(value, field.get()));
        });
        return current;
    }

    private void put(
            Map<String, @Nullable Object> current, String written, String now, String owner, @Nullable Object value) {
        if (!now.equals(written)) {
            notes.add("`%s%s` is called `%s%s` now.".formatted(owner, written, owner, now));
        }
        if (current.containsKey(now)) {
            clashes.add("`%s%s` is stated twice, once by a name that it had formerly.".formatted(owner, now));
        }
        current.put(now, value);
    }

    private @Nullable Object value(@Nullable Object stated, Field field) {
        if (stated instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> current = new LinkedHashMap<>();
            map.forEach((key, value) -> current.put(
                    String.valueOf(key), CLAIMS.equals(key) || !(value instanceof Map) ? value(value, field) : value));
            return current;
        }
        var now = stated instanceof String constant && !field.constants().contains(constant)
                ? field.naming().formerConstants().get(constant)
                : null;
        if (now == null) {
            return stated;
        }
        notes.add("`%s` of `%s` is called `%s` now.".formatted(stated, field.path(), now));
        return now;
    }
}
