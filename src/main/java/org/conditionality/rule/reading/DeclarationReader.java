package org.conditionality.rule.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.conditionality.fact.FactControl;
import org.conditionality.fact.FactNaming;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.rule.drl.ConstantNames;
import org.conditionality.rule.drl.DrlFile.Declaration;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.parsed.Declarations;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactField;

/** Reads back from a rule base what its DRL files declare. */
final class DeclarationReader {

    private static final String FORMERLY = "formerly";

    private DeclarationReader() {}

    /**
     * What the files declare.
     *
     * @param order what their text declares, in the order declared
     */
    static Declarations read(KieBase base, Map<String, Declaration> order, RuleFiles files) {
        var facts = new TreeMap<String, FactType>(Comparator.<String>comparingInt(List.copyOf(order.keySet())::indexOf)
                .thenComparing(Comparator.naturalOrder()));
        var derived = new LinkedHashMap<String, List<String>>();
        for (var declared : base.getKiePackage("conditionality").getFactTypes()) {
            if (declared.getFactClass().isEnum()) {
                continue;
            }
            var name = text(declared.getMetaData(), "fact");
            if (name == null) {
                derived.put(declared.getSimpleName(), names(fields(declared, order)));
            } else {
                facts.put(declared.getSimpleName(), factType(name, declared, fields(declared, order), order));
            }
        }
        return new Declarations(facts, derived, files.hash());
    }

    /** The fields as they are declared, and so as the constructor takes them. */
    private static List<FactField> fields(
            org.kie.api.definition.type.FactType declared, Map<String, Declaration> order) {
        var names = Optional.ofNullable(order.get(declared.getSimpleName())).stream()
                .flatMap(each -> each.fields().stream())
                .map(field -> field.name().text())
                .toList();
        return declared.getFields().stream()
                .sorted(Comparator.comparingInt(field -> names.indexOf(field.getName())))
                .toList();
    }

    private static List<String> names(List<FactField> fields) {
        return fields.stream().map(FactField::getName).toList();
    }

    private static FactType factType(
            String name,
            org.kie.api.definition.type.FactType declared,
            List<FactField> declaredFields,
            Map<String, Declaration> order) {
        var fields = new ArrayList<Field>();
        for (var field : declaredFields) {
            var metadata = field.getMetaData();
            fields.add(new Field(
                    name,
                    field.getName(),
                    kind(declared.getName(), field),
                    constants(field.getType()),
                    "true".equals(text(metadata, "required")),
                    text(metadata, "names"),
                    orEmpty(text(metadata, "doc")),
                    orEmpty(text(metadata, "question")),
                    text(metadata, "unit"),
                    text(metadata, "otherwise"),
                    values(declared.getName(), field),
                    control(text(metadata, "control")),
                    naming(metadata, order.get(field.getType().getSimpleName()))));
        }
        var metadata = declared.getMetaData();
        return new FactType(
                name,
                orEmpty(text(metadata, "doc")),
                "true".equals(text(metadata, "many")),
                "true".equals(text(metadata, "locked")),
                fields,
                naming(metadata, null));
    }

    /** What is said of a type or a field, and of its constants by their enum. */
    private static FactNaming naming(@Nullable Map<String, Object> metadata, @Nullable Declaration constants) {
        var former = text(metadata, FORMERLY);
        return new FactNaming(
                text(metadata, "title"),
                former == null ? List.of() : ConstantNames.listed(former),
                said(constants, "titles", ConstantNames::of),
                said(constants, FORMERLY, ConstantNames::byName));
    }

    private static Map<String, String> said(
            @Nullable Declaration type, String annotation, Function<String, Map<String, String>> reader) {
        return Optional.ofNullable(type)
                .filter(Declaration::isEnum)
                .flatMap(each -> each.said(annotation))
                .map(said -> reader.apply(said.text()))
                .orElse(Map.of());
    }

    private static FactControl control(@Nullable String written) {
        return written == null ? FactControl.NOBODY : FactControl.parse(written);
    }

    private static Field.Kind kind(String type, FactField field) {
        var java = field.getType();
        if (java == Boolean.class) {
            return Field.Kind.BOOLEAN;
        } else if (java == Integer.class) {
            return Field.Kind.NUMBER;
        } else if (java == LocalDate.class) {
            return Field.Kind.DATE;
        } else if (java == String.class) {
            return Field.Kind.TEXT;
        } else if (java.isEnum()) {
            return Field.Kind.ENUM;
        }
        throw RulesFault.of(
                FindingCode.DECLARATION,
                "vocabulary.drl",
                "The field `%s` of %s is a %s. Declare it as Boolean, Integer, LocalDate, String or an enum."
                        .formatted(field.getName(), type, java.getSimpleName()));
    }

    /** The values that an author names, as in {@code @values( "100, 2500" )}. */
    private static List<Object> values(String type, FactField field) {
        var stated = text(field.getMetaData(), "values");
        if (stated == null) {
            return List.of();
        }
        var kind = kind(type, field);
        try {
            return Arrays.stream(stated.split(",", -1))
                    .map(each -> value(kind, each.strip()))
                    .toList();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw RulesFault.of(
                    FindingCode.DECLARATION,
                    "vocabulary.drl",
                    "The `@values` of `%s` of %s cannot be `%s`. Give whole numbers from 0 up, or dates, as in `@values( \"100, 2500\" )`."
                            .formatted(field.getName(), type, stated));
        }
    }

    private static Object value(Field.Kind kind, String stated) {
        return switch (kind) {
            case NUMBER -> Integer.parseUnsignedInt(stated);
            case DATE -> LocalDate.parse(stated);
            default -> throw new IllegalArgumentException("Only numbers and dates need values.");
        };
    }

    private static List<String> constants(Class<?> java) {
        return java.isEnum()
                ? Arrays.stream(java.getEnumConstants()).map(Object::toString).toList()
                : List.of();
    }

    /** Metadata values may arrive with their quotes. */
    private static @Nullable String text(@Nullable Map<String, Object> metadata, String key) {
        // Of what nothing is said there is no map.
        var value = metadata == null ? null : metadata.get(key);
        if (value == null) {
            return null;
        }
        var text = value.toString();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
