package org.conditionality.whatif.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.text.Given;
import org.conditionality.text.NearestName;
import org.conditionality.text.form.BodyForm;
import org.conditionality.text.form.BodyKey;
import org.conditionality.text.form.ValueKind;

/** How a filter of rows is written. */
public final class FilterForm {

    public static final BodyForm FORM = new BodyForm("SweepFilter", "filter");

    private static final List<String> WORDS = List.of("=", "≠", "<", "≤", ">", "≥", "in");
    private static final Map<String, String> PLAIN = Map.of("!=", "≠", "<=", "≤", ">=", "≥", "==", "=");

    static final BodyKey<Optional<String>> FIELD =
            FORM.add(required(BodyKey.of("field", ValueKind.TEXT, "The field of an axis.")));

    /** How the value is compared, in the words of {@link AxisFilter}. */
    static final BodyKey<Optional<String>> IS =
            FORM.add(required(BodyKey.of("is", ValueKind.oneOf(written(), FilterForm::word), "")));

    static final BodyKey<Given> VALUE =
            FORM.add(required(BodyKey.of("value", ValueKind.ANYTHING, "The value, or with `in` a list.")));

    private FilterForm() {}

    private static List<String> written() {
        return Stream.concat(WORDS.stream(), PLAIN.keySet().stream().sorted()).toList();
    }

    private static Optional<String> word(Given given) {
        return given.text().flatMap(word -> {
            var known = WORDS.contains(word) ? word : PLAIN.get(word);
            if (known == null) {
                given.refuse("`is` cannot be `%s`.".formatted(word), NearestName.to("", WORDS));
            }
            return Optional.ofNullable(known);
        });
    }

    private static <T> BodyKey<T> required(BodyKey<T> key) {
        return key.needed(
                "The filter has no `%s`.".formatted(key.name()),
                "Write it as `{\"field\": \"forceLevel.usTroops\", \"is\": \"≤\", \"value\": 8600}`.");
    }
}
