package org.conditionality.fact;

import java.util.List;
import java.util.Optional;

/**
 * A kind of statement about the world.
 *
 * @param name the name in a fact set, such as {@code forceLevel}
 * @param many whether a fact set holds a list of them, of which empty or missing means none
 */
public record FactType(String name, String doc, boolean many, List<Field> fields, FactNaming naming) {

    /** A type that has no other name. */
    public FactType(String name, String doc, boolean many, List<Field> fields) {
        this(name, doc, many, fields, FactNaming.NONE);
    }

    public FactType {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String field) {
        return fields.stream().filter(f -> f.name().equals(field)).findFirst();
    }
}
