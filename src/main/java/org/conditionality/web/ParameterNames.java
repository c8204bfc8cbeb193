package org.conditionality.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import org.conditionality.fact.Nearest;
import org.conditionality.fact.Problem;
import org.conditionality.fact.Refused;

/** The names of a call's parameters. */
final class ParameterNames {

    private ParameterNames() {}

    /**
     * Refuses what is no parameter, lest a misspelt one pass without a word.
     *
     * @param known whose components are the parameters
     */
    static void check(Collection<String> given, Class<? extends Record> known) {
        var names = Arrays.stream(known.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        var problems = given.stream()
                .filter(name -> !names.contains(name))
                .map(name -> new Problem("", "There is no parameter `%s`.".formatted(name), Nearest.to(name, names)))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
