package org.conditionality.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be stated of a fact type.
 *
 * @param type the fact type's name, as in a fact set
 * @param constants the values an ENUM field may take, in the order declared; empty for other kinds
 * @param required whether each item of a (many) type must state it
 * @param names what a TEXT field must name, "obligation" or "condition" of the agreement asked about; null for free text
 * @param unit the unit of a NUMBER, in the plural; null where there is none
 * @param otherwise the setting whose value it has when left out, instead of being unknown; null where there is none
 * @param values of a NUMBER or DATE, those at which answers turn as its author knows, where the rules do not show it
 * @param control who can bring it about
 * @param naming what people call it and its constants
 */
public record Field(
        String type,
        String name,
        Kind kind,
        List<String> constants,
        boolean required,
        @Nullable String names,
        String doc,
        String question,
        @Nullable String unit,
        @Nullable String otherwise,
        List<Object> values,
        FactControl control,
        FactNaming naming) {

    /** How a value is written: true or false, a whole number from 0 up, yyyy-MM-dd, one of the constants, or text. */
    public enum Kind {
        BOOLEAN,
        NUMBER,
        DATE,
        ENUM,
        TEXT
    }

    /** A field that is unknown when left out, and that nobody brings about. */
    public Field(
            String type,
            String name,
            Kind kind,
            List<String> constants,
            boolean required,
            @Nullable String names,
            String doc,
            String question,
            @Nullable String unit) {
        this(
                type,
                name,
                kind,
                constants,
                required,
                names,
                doc,
                question,
                unit,
                null,
                List.of(),
                FactControl.NOBODY,
                FactNaming.NONE);
    }

    public Field {
        constants = List.copyOf(constants);
        values = List.copyOf(values);
    }

    /** The name by which answers speak of it: {@code type.name}. */
    public String path() {
        return FactPath.written(type, name);
    }
}
