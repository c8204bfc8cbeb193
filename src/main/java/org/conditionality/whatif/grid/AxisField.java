package org.conditionality.whatif.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.fact.Field;
import org.conditionality.fact.FormerNames;
import org.conditionality.question.CurrentFacts;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.NearestName;

/**
 * Something that can vary.
 *
 * @param name a field's path, or {@link GridDimension#AS_OF}
 * @param field how its values are written
 */
public record AxisField(String name, Field field) {

    /** The date asked about. */
    public static final AxisField DATE = new AxisField(
            GridDimension.AS_OF,
            new Field(
                    "question",
                    GridDimension.AS_OF,
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
    public static Optional<AxisField> read(String name, Given path, Given facts, Pack pack) {
        var field = FormerNames.path(name, pack.vocabulary()).flatMap(pack.vocabulary()::field);
        if (field.isEmpty()) {
            path.refuse(
                    "There is no field `%s`.".formatted(name),
                    NearestName.to(name, pack.vocabulary().paths()));
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
        if (CurrentFacts.of(facts, pack).given().value() instanceof Map<?, ?> types
                && types.get(type) instanceof Map<?, ?> stated
                && stated.get(field.get().name()) != null) {
            path.refuse(
                    "`%s` varies, and is fixed in `facts` too.".formatted(name),
                    "Take it out of `facts`, or out of here.");
            return Optional.empty();
        }
        return field.map(each -> new AxisField(each.path(), each));
    }

    boolean isDate() {
        return name.equals(GridDimension.AS_OF);
    }
}
