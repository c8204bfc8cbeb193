package org.conditionality.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.fact.FactNaming;
import org.conditionality.fact.FactReader;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Agreement;

/** Writes a vocabulary as JSON Schema 2020-12: the fact sets that may be put to one agreement. */
public final class FactSetSchema {

    private final Agreement agreement;

    public FactSetSchema(Agreement agreement) {
        this.agreement = agreement;
    }

    public Map<String, Object> of(Vocabulary vocabulary) {
        var properties = new LinkedHashMap<String, Object>();
        vocabulary.types().forEach(type -> properties.put(type.name(), type.many() ? list(type) : one(type)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Facts for " + agreement.id());
        schema.put("description", "What is left out or null is unknown, never false.");
        schema.putAll(object(properties));
        return schema;
    }

    private Map<String, Object> list(FactType type) {
        var items = object(fields(type));
        var required =
                type.fields().stream().filter(Field::required).map(Field::name).toList();
        if (!required.isEmpty()) {
            items.put("required", required);
        }
        var schema = titled(type.naming(), type.doc());
        schema.put("type", List.of("array", "null"));
        schema.put("items", items);
        return schema;
    }

    private Map<String, Object> one(FactType type) {
        var schema = titled(type.naming(), type.doc());
        schema.putAll(object(fields(type)));
        schema.put("type", List.of("object", "null"));
        return schema;
    }

    private Map<String, Object> fields(FactType type) {
        var properties = new LinkedHashMap<String, Object>();
        type.fields().forEach(field -> properties.put(field.name(), field(field, type.many())));
        return properties;
    }

    private Map<String, Object> field(Field field, boolean many) {
        var schema = titled(
                field.naming(), field.unit() == null ? field.doc() : field.doc() + " Unit: " + field.unit() + ".");
        schema.put("x-question", field.question());
        if (!field.naming().constants().isEmpty()) {
            schema.put("x-titles", field.naming().constants());
        }
        if (many) {
            schema.putAll(field.required() ? value(field) : nullable(field));
        } else {
            schema.put("anyOf", List.of(nullable(field), claims(field)));
        }
        return schema;
    }

    private Map<String, Object> claims(Field field) {
        var byParty = new LinkedHashMap<String, Object>();
        FactReader.CLAIMANTS.forEach(claimant -> byParty.put(claimant, nullable(field)));
        var claims = object(byParty);
        claims.put("minProperties", 1);
        var schema = described("What each party claims it is, in place of a value.");
        schema.putAll(object(Map.of("claims", claims)));
        schema.put("required", List.of("claims"));
        return schema;
    }

    private Map<String, Object> nullable(Field field) {
        var schema = value(field);
        schema.computeIfPresent("type", (key, type) -> List.of(type, "null"));
        schema.computeIfPresent("enum", (key, constants) -> withNull((List<?>) constants));
        return schema;
    }

    private static List<Object> withNull(List<?> constants) {
        var all = new ArrayList<Object>(constants);
        all.add(null);
        return all;
    }

    private Map<String, Object> value(Field field) {
        var schema = new LinkedHashMap<String, Object>();
        switch (field.kind()) {
            case BOOLEAN -> schema.put("type", "boolean");
            case NUMBER -> {
                schema.put("type", "integer");
                schema.put("minimum", 0);
                schema.put("maximum", Integer.MAX_VALUE);
            }
            case DATE -> {
                schema.put("type", "string");
                schema.put("format", "date");
                schema.put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
            }
            case ENUM -> schema.put("enum", field.constants());
            case TEXT -> text(field, schema);
        }
        return schema;
    }

    private void text(Field field, Map<String, Object> schema) {
        schema.put("type", "string");
        if ("obligation".equals(field.names())) {
            schema.put("enum", List.copyOf(agreement.obligations().keySet()));
        } else if ("condition".equals(field.names())) {
            schema.put("enum", List.copyOf(agreement.conditions().keySet()));
        } else {
            schema.put("pattern", "\\S");
        }
    }

    private static Map<String, Object> titled(FactNaming naming, String text) {
        var schema = new LinkedHashMap<String, Object>();
        if (naming.title() != null) {
            schema.put("title", naming.title());
        }
        schema.putAll(described(text));
        return schema;
    }

    private static Map<String, Object> described(String text) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("description", text);
        return schema;
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }
}
