package org.conditionality.secondopinion;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the fields of facts and what values they can have. */
final class FieldReader {
    private static final String NUMBER_OR = "number or ";

    private final Settings settings;

    private FieldReader(Settings settings) {
        this.settings = settings;
    }

    static List<TableField> fields(JsonNode given, Settings settings) {
        var reader = new FieldReader(settings);
        return given.properties().stream()
                .map(field -> reader.field(field.getKey(), field.getValue()))
                .toList();
    }

    private TableField field(String name, JsonNode kind) {
        var names = name.split("\\.", -1);
        if (names.length != 2) {
            throw new IllegalArgumentException("`%s` is not the name of a type and a field.".formatted(name));
        }
        if (kind.isArray()) {
            var constants = kind.values().stream().map(JsonNode::asString).toList();
            return new TableField(names[0], names[1], TableField.Kind.CONSTANT, constants, false, TableField.UNKNOWN);
        }
        return switch (kind.asString()) {
            case "bool" -> TableField.of(names[0], names[1], TableField.Kind.TRUTH);
            case "number" -> TableField.of(names[0], names[1], TableField.Kind.NUMBER);
            case "date" -> TableField.of(names[0], names[1], TableField.Kind.DATE);
            case "date or none" ->
                new TableField(names[0], names[1], TableField.Kind.DATE, List.of(), true, TableField.UNKNOWN);
            default -> numberOr(names[0], names[1], kind.asString());
        };
    }

    /** Reads a number that has the value of a setting where it is left out. */
    private TableField numberOr(String type, String simpleName, String kind) {
        if (!kind.startsWith(NUMBER_OR)) {
            throw new IllegalArgumentException("`%s.%s` cannot be `%s`.".formatted(type, simpleName, kind));
        }
        long otherwise = settings.value(kind.substring(NUMBER_OR.length()));
        return new TableField(type, simpleName, TableField.Kind.NUMBER, List.of(), false, otherwise);
    }
}
