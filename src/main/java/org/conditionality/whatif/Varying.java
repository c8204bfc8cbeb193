package org.conditionality.whatif;

import java.util.List;
import org.conditionality.fact.Field;

/**
 * Something that can vary.
 *
 * @param name a field's path, or {@link Dimension#AS_OF}
 * @param field how its values are written
 */
record Varying(String name, Field field) {

    /** The date asked about. */
    static final Varying DATE = new Varying(
            Dimension.AS_OF,
            new Field(
                    "question",
                    Dimension.AS_OF,
                    Field.Kind.DATE,
                    List.of(),
                    true,
                    null,
                    "The date asked about.",
                    "On what day?",
                    null));

    static Varying of(Field field) {
        return new Varying(field.path(), field);
    }

    boolean isDate() {
        return name.equals(Dimension.AS_OF);
    }
}
