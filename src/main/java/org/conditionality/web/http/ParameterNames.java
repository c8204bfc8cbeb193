package org.conditionality.web.http;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import org.conditionality.text.NearestName;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;

/** The names of a call's parameters. */
public final class ParameterNames {

    private ParameterNames() {}

    /**
     * Refuses what is no parameter, lest a misspelt one pass without a word.
     *
     * @param known whose components are the parameters
     */
    public static void check(Collection<String> given, Class<? extends Record> known) {
        var names = Arrays.stream(known.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        var problems = given.stream()
                .filter(name -> !names.contains(name))
                .map(name ->
                        new Problem("", "There is no parameter `%s`.".formatted(name), NearestName.to(name, names)))
                .toList();
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
    }
}
