package org.conditionality.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.AnswerConfidence;
import org.conditionality.evaluation.answer.UncoveredFacts;
import org.conditionality.evaluation.claim.FactSources;
import org.conditionality.evaluation.claim.IncidentDerivation;
import org.jspecify.annotations.Nullable;

/**
 * What a question adds to what follows from it: the values as it gives them, the matters of which the agreement is
 * silent, and the values that incidents decide.
 */
final class AnswerContext {

    private final Map<String, Object> changed;
    private final UncoveredFacts silences;
    private final Optional<IncidentDerivation> derivation;
    private final FactSources sources;

    /**
     * For one question.
     *
     * @param from the values from which what follows was made
     * @param to the values of the question, from which the same follows: both know the same fields that rules read
     */
    AnswerContext(
            Map<String, Object> from,
            Map<String, Object> to,
            UncoveredFacts silences,
            Optional<IncidentDerivation> derivation,
            FactSources sources) {
        this.changed = changed(from, to);
        this.silences = silences;
        this.derivation = derivation;
        this.sources = sources;
    }

    private static Map<String, Object> changed(Map<String, Object> from, Map<String, Object> to) {
        var changed = new HashMap<String, Object>();
        to.forEach((path, value) -> {
            if (!value.equals(from.get(path))) {
                changed.put(path, value);
            }
        });
        return changed;
    }

    /**
     * The answer to the question. Each reason that rests on a derived value names the rule behind it.
     *
     * @param looksAtIncidents whether the reading looks at any field that incidents can decide
     */
    Answer.Reading complete(Answer.Reading answer, boolean looksAtIncidents) {
        return new Answer.Reading(
                answer.triggered(),
                answer.frozen(),
                answer.reversible(),
                answer.undetermined(),
                answer.obligations().stream().map(this::shown).toList(),
                answer.conditions().stream().map(this::shown).toList(),
                answer.advisories().stream()
                        .map(each -> concerns(each.facts()) ? each.on(shown(each.facts())) : each)
                        .toList(),
                derivation
                        .filter(counted -> looksAtIncidents)
                        .map(counted -> counted.uncounted(silences.unused()))
                        .orElse(silences.unused()),
                silences.notCovered(),
                derivation.map(IncidentDerivation::derived).orElse(null),
                derivation.map(IncidentDerivation::warnings).orElse(null));
    }

    private Answer.Obligation shown(Answer.Obligation obligation) {
        return concerns(obligation.because().stream().map(Answer.Because::facts), obligation.grounds())
                ? obligation.with(obligation.because().stream().map(this::shown).toList(), shown(obligation.grounds()))
                : obligation;
    }

    private Answer.Because shown(Answer.Because because) {
        var rules = new ArrayList<>(because.rules());
        derivation.ifPresent(
                each -> rules.addAll(each.rulesBehind(because.facts().keySet())));
        var shown = shown(because.facts());
        return because.with(
                shown, List.copyOf(rules), AnswerConfidence.of(because.confidence(), sources.confidence(shown)));
    }

    private Answer.Condition shown(Answer.Condition condition) {
        return concerns(condition.because().stream().map(Answer.Reason::facts), condition.grounds())
                ? condition.with(
                        condition.because().stream()
                                .map(each -> each.on(shown(each.facts())))
                                .toList(),
                        shown(condition.grounds()))
                : condition;
    }

    private boolean concerns(Stream<Map<String, Object>> reasons, @Nullable List<Answer.Ground> grounds) {
        return (grounds != null && grounds.stream().anyMatch(each -> concerns(each.facts())))
                || reasons.anyMatch(this::concerns);
    }

    private @Nullable List<Answer.Ground> shown(@Nullable List<Answer.Ground> grounds) {
        return grounds == null ? null : grounds.stream().map(this::shown).toList();
    }

    private Answer.Ground shown(Answer.Ground ground) {
        var rules = new ArrayList<>(ground.rules());
        derivation.ifPresent(each ->
                each.rulesBehind(ground.facts().keySet()).forEach(rule -> rules.add(Answer.Step.of(rule, null))));
        var shown = shown(ground.facts());
        return ground.on(
                shown,
                sources.of(shown),
                List.copyOf(rules),
                AnswerConfidence.of(ground.confidence(), sources.confidence(shown)));
    }

    private boolean concerns(Map<String, Object> facts) {
        return sources.of(facts) != null || facts.keySet().stream().anyMatch(this::concerns);
    }

    private boolean concerns(String path) {
        return changed.containsKey(path)
                || derivation.filter(each -> each.decides(path)).isPresent();
    }

    private Map<String, Object> shown(Map<String, Object> facts) {
        var shown = new TreeMap<>(facts);
        shown.replaceAll((path, value) -> changed.getOrDefault(path, value));
        return shown;
    }
}
