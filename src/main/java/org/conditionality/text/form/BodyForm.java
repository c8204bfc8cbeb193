package org.conditionality.text.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How a body is written, or an object in one: which keys it may have, and nothing else. A class that defines a form adds
 * its keys while it is initialised; afterwards a form does not change.
 */
public final class BodyForm {

    private final String name;
    private final String spoken;
    private final Map<String, BodyKey<?>> keys = new LinkedHashMap<>();

    /**
     * A form without keys.
     *
     * @param name what documents call it
     * @param spoken what messages call it
     */
    public BodyForm(String name, String spoken) {
        this.name = name;
        this.spoken = spoken;
    }

    /** A form of another name with the same keys, to which more can be added. */
    public BodyForm extended(String other) {
        var form = new BodyForm(other, spoken);
        form.keys.putAll(keys);
        return form;
    }

    /** Adds a key, in place of one with its name. */
    public <T> BodyKey<T> add(BodyKey<T> key) {
        keys.put(key.name(), key);
        return key;
    }

    /** Takes out a key that has no meaning here. */
    public void remove(BodyKey<?> key) {
        keys.remove(key.name());
    }

    public String name() {
        return name;
    }

    /** The names of its keys. */
    public Set<String> names() {
        return Collections.unmodifiableSet(keys.keySet());
    }

    /**
     * What stands at a place, with every key noted that the form has not or that is missing; empty, and noted, where that
     * is no object.
     *
     * @param pointer the place, as a JSON pointer
     */
    public Optional<Given> open(@Nullable Object json, String pointer, List<Problem> problems) {
        var given = Given.of(json, spoken, pointer, problems);
        if (!(json instanceof Map)) {
            given.wants("an object", null);
            return Optional.empty();
        }
        return Optional.of(open(given));
    }

    /** An object within a body, with every key noted that the form has not or that is missing. */
    public Given open(Given given) {
        var named = given.named(spoken);
        named.entries("key", keys.keySet());
        if (named.value() instanceof Map) {
            keys.values().forEach(key -> key.miss(named));
        }
        return named;
    }

    /** What JSON Schema 2020-12 says of it; other forms stand in it as references of an OpenAPI document. */
    public Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var key : keys.values()) {
            properties.put(key.name(), key.schema());
            if (key.required()) {
                required.add(key.name());
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    /** How an OpenAPI document refers to it. */
    public String reference() {
        return "#/components/schemas/" + name;
    }

    /** The form and all that it refers to. */
    public Set<BodyForm> all() {
        var all = new LinkedHashSet<BodyForm>();
        all.add(this);
        keys.values().forEach(key -> key.kind().forms().forEach(form -> all.addAll(form.all())));
        return all;
    }
}
