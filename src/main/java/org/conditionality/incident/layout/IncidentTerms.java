package org.conditionality.incident.layout;

import java.util.List;
import java.util.Map;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.Vocabulary;

/**
 * The words in which incidents are described, as the vocabulary declares them.
 *
 * @param countries the countries of which incidents count, with the numbers that UCDP gives them; empty for all
 */
public record IncidentTerms(
        List<String> perpetrators,
        List<String> targets,
        List<String> kinds,
        List<String> recorders,
        Map<String, Integer> countries) {

    static final String TYPE = "incident";

    public IncidentTerms {
        perpetrators = List.copyOf(perpetrators);
        targets = List.copyOf(targets);
        kinds = List.copyOf(kinds);
        recorders = List.copyOf(recorders);
        countries = Map.copyOf(countries);
    }

    /** Throws if the vocabulary does not declare incidents. */
    public static IncidentTerms of(Vocabulary vocabulary, Map<String, Integer> countries) {
        return new IncidentTerms(
                constants(vocabulary, "perpetrator"),
                constants(vocabulary, "target"),
                constants(vocabulary, "kind"),
                constants(vocabulary, "recordedBy"),
                countries);
    }

    private static List<String> constants(Vocabulary vocabulary, String field) {
        var path = FactPath.written(TYPE, field);
        return vocabulary
                .field(path)
                .orElseThrow(() -> new IllegalArgumentException("The vocabulary declares no `" + path + "`."))
                .constants();
    }
}
