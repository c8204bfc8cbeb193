package org.conditionality.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Objects;
import org.conditionality.norm.Label;
import org.conditionality.norm.Power;
import org.conditionality.norm.Strength;
import org.conditionality.norm.Value;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells the description of the interface which constants an answer may hold; the answer carries them as texts. */
@Component
final class NamedConstants implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        name(items(field(document, "Obligation", "labels")), Label.Name.values());
        name(items(field(document, "Obligation", "certain")), Label.Name.values());
        name(items(items(field(document, "Obligation", "possible"))), Label.Name.values());
        name(field(document, "Obligation", "strength"), Strength.values());
        name(field(document, "Power", "kind"), Power.Kind.values());
        name(field(document, "Power", "state"), Power.State.values());
        name(field(document, "RestsOn", "value"), Value.values());
        name(field(document, "Condition", "value"), Value.values());
    }

    private static Schema<?> field(OpenAPI document, String schema, String field) {
        Schema<?> whole =
                Objects.requireNonNull(document.getComponents().getSchemas().get(schema), schema);
        return Objects.requireNonNull(whole.getProperties().get(field), field);
    }

    private static Schema<?> items(Schema<?> list) {
        return list.getItems();
    }

    @SuppressWarnings("unchecked") // The constants of a text are texts.
    private static void name(Schema<?> schema, Enum<?>... constants) {
        ((Schema<String>) schema)
                .setEnum(Arrays.stream(constants).map(Enum::name).toList());
    }
}
