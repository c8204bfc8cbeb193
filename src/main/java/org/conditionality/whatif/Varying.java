package org.conditionality.whatif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.fact.Field;
import org.conditionality.fact.Given;
import org.conditionality.fact.Nearest;
import org.conditionality.rule.Pack;

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

    /**
     * A field that can vary, by its path; empty where it cannot, which is noted.
     *
     * @param path what names the field
     * @param facts those that are fixed, among which it must not be
     */
    static Optional<Varying> read(String name, Given path, Given facts, Pack pack) {
        var field = pack.vocabulary().field(name);
        if (field.isEmpty()) {
            path.refuse(
                    "There is no field `%s`.".formatted(name),
                    Nearest.to(name, pack.vocabulary().paths()));
            return Optional.empty();
        }
        var type = field.get().type();
        if (pack.vocabulary().type(type).orElseThrow().many()) {
            path.refuse("`%s` stands in a list, and cannot vary.".formatted(name), "State `" + type + "` in `facts`.");
            return Optional.empty();
        }
        if (field.get().kind() == Field.Kind.TEXT) {
            path.refuse("`%s` is a text, and cannot vary.".formatted(name), "State it in `facts`.");
            return Optional.empty();
        }
        if (facts.value() instanceof Map<?, ?> types
                && types.get(type) instanceof Map<?, ?> stated
                && stated.get(field.get().name()) != null) {
            path.refuse(
                    "`%s` varies, and is fixed in `facts` too.".formatted(name),
                    "Take it out of `facts`, or out of here.");
            return Optional.empty();
        }
        return field.map(each -> new Varying(name, each));
    }

    boolean isDate() {
        return name.equals(Dimension.AS_OF);
    }
}
