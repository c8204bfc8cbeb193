package org.conditionality.text.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A key of a form.
 *
 * @param description what it is for; empty where its name says that
 * @param required whether every body has it
 * @param missing what is said where it is left out or null; null to say nothing, or where its reader says it
 * @param <T> what reading gives
 */
public record BodyKey<T>(
        String name,
        ValueKind<T> kind,
        String description,
        @Nullable Object example,
        boolean required,
        @Nullable Problem missing) {

    /** A key that may be left out. */
    public static <T> BodyKey<T> of(String name, ValueKind<T> kind, String description) {
        return new BodyKey<>(name, kind, description, null, false, null);
    }

    /** The same with an example of its value. */
    public BodyKey<T> like(Object other) {
        return new BodyKey<>(name, kind, description, other, required, missing);
    }

    /** The same, described in other words. */
    public BodyKey<T> saying(String other) {
        return new BodyKey<>(name, kind, other, example, required, missing);
    }

    /** The same, which every body has; where one has not, its form says so. */
    public BodyKey<T> needed(String detail, String advice) {
        return new BodyKey<>(name, kind, description, example, true, new Problem("", detail, advice));
    }

    /** The same, which every body has; where one has not, its reader says so. */
    public BodyKey<T> needed() {
        return new BodyKey<>(name, kind, description, example, true, null);
    }

    /** The same, which a body may lack because something else in it takes its place. */
    public BodyKey<T> replaceable() {
        return new BodyKey<>(name, kind, description, example, false, missing);
    }

    /** What a body says here, which may be nothing; notes what is wrong with it. */
    public T read(Given body) {
        return kind.reader().apply(entry(body));
    }

    /** Notes that a body has nothing here, where that is to be said. */
    void miss(Given body) {
        var entry = entry(body);
        if (missing != null && entry.isNull()) {
            entry.refuse(missing.detail(), missing.suggestion());
        }
    }

    /** The place of the key in a body, unread. */
    public Given entry(Given body) {
        return body.entry(name);
    }

    /** What JSON Schema 2020-12 says of its value. */
    Map<String, Object> schema() {
        var schema = new LinkedHashMap<>(kind.schema());
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
        if (example != null) {
            schema.put("example", example);
        }
        return schema;
    }
}
