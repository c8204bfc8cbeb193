package org.conditionality.evaluation.claim;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Agreement;
import org.conditionality.question.Recorded;
import org.jspecify.annotations.Nullable;

/** What states the facts of a question that it does not state itself: a record, incidents, or a claim of a party. */
public final class FactSources {

    private final FactSet asked;
    private final Recorded recorded;
    private final Agreement.Reading reading;
    private final Optional<IncidentDerivation> derivation;

    public FactSources(
            FactSet asked, Recorded recorded, Agreement.Reading reading, Optional<IncidentDerivation> derivation) {
        this.asked = asked;
        this.recorded = recorded;
        this.reading = reading;
        this.derivation = derivation;
    }

    /** What states each of some facts that the question does not state itself; null where it states all. */
    public @Nullable Map<String, String> of(Map<String, Object> facts) {
        Map<String, String> sources = null;
        for (var fact : facts.entrySet()) {
            var source = of(fact);
            if (source.isPresent()) {
                sources = sources == null ? new TreeMap<>() : sources;
                sources.put(fact.getKey(), source.get());
            }
        }
        return sources;
    }

    private Optional<String> of(Map.Entry<String, Object> fact) {
        if (derivation.filter(each -> each.decides(fact.getKey())).isPresent()) {
            return Optional.of("incidents");
        }
        if (asked.values().get(fact.getKey()) instanceof Claims) {
            return Optional.of(
                    reading.believesOnlyWhatIsAgreed()
                            ? "claims that agree"
                            : "the claim of `" + reading.believes() + "`");
        }
        return recorded.states(fact, asked).map(name -> "the background `" + name + "`");
    }
}
