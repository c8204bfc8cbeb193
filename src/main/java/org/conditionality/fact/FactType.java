package org.conditionality.fact;

import java.util.List;
import java.util.Optional;

/**
 * A kind of statement about the world.
 *
 * @param name the name in a fact set, such as {@code forceLevel}
 * @param many whether a fact set holds a list of them, of which empty or missing means none
 * @param locked whether it is history or law, which what-ifs leave as it is unless they are told otherwise
 */
public record FactType(String name, String doc, boolean many, boolean locked, List<Field> fields, FactNaming naming) {

    /** A type that has no other name, and is not locked. */
    public FactType(String name, String doc, boolean many, List<Field> fields) {
        this(name, doc, many, false, fields, FactNaming.NONE);
    }

    public FactType {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String field) {
        return fields.stream().filter(f -> f.name().equals(field)).findFirst();
    }
}
