package org.conditionality.evaluation.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conditionality.evaluation.answer.AnswerConfidence.Basis;
import org.conditionality.fact.Claims;
import org.conditionality.fact.ConfidenceLevel;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Agreement;
import org.conditionality.question.Recorded;
import org.jspecify.annotations.Nullable;

/** What states the facts of a question that it does not state itself: a record, incidents, or a claim of a party. */
public final class FactSources {

    private static final String INCIDENTS = "incidents";

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

    /** How sure those facts are of which a record or incidents tell. */
    public List<Basis> confidence(Map<String, Object> facts) {
        var bases = new ArrayList<Basis>();
        for (var fact : facts.entrySet()) {
            if (isDerived(fact.getKey())) {
                bases.add(Basis.fact(ConfidenceLevel.REPORTED, fact.getKey(), INCIDENTS));
            } else if (recorded.states(fact, asked).isPresent()) {
                keys(fact)
                        .flatMap(key -> Optional.ofNullable(recorded.sources().get(key)).stream())
                        .forEach(from -> bases.add(Basis.fact(from.confidence(), fact.getKey(), from.source())));
            }
        }
        return bases;
    }

    /** Under which keys a record says how sure it is of a fact. */
    private Stream<String> keys(Map.Entry<String, Object> fact) {
        var path = fact.getKey();
        if (asked.values().get(path) instanceof Claims claims) {
            return claims.byParty().keySet().stream()
                    .filter(party -> reading.believesOnlyWhatIsAgreed()
                            || reading.believes().equals(party))
                    .map(party -> path + "/" + party);
        }
        if (fact.getValue() instanceof Collection<?> items) {
            var known = recorded.facts().many().getOrDefault(path, List.of());
            return items.stream().map(item -> path + "[" + known.indexOf(item) + "]");
        }
        return Stream.of(path);
    }

    private boolean isDerived(String path) {
        return derivation.filter(each -> each.decides(path)).isPresent();
    }

    private Optional<String> of(Map.Entry<String, Object> fact) {
        if (isDerived(fact.getKey())) {
            return Optional.of(INCIDENTS);
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
