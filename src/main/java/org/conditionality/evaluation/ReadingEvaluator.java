package org.conditionality.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conditionality.evaluation.answer.AdvisoryAnswers;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.ReadingAnswer;
import org.conditionality.evaluation.answer.UncoveredFacts;
import org.conditionality.evaluation.claim.ClaimResolution;
import org.conditionality.evaluation.claim.FactSources;
import org.conditionality.evaluation.claim.IncidentDerivation;
import org.conditionality.evaluation.ground.GroundFinder;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.evaluation.unknown.UnknownResolver;
import org.conditionality.fact.FactSet;
import org.conditionality.incident.Evidence;
import org.conditionality.norm.Advisory;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Contradiction;
import org.conditionality.question.Detail;
import org.conditionality.question.Recorded;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;

/** Answers for one reading of an agreement. A pure function of its rules and what it is given. */
public final class ReadingEvaluator {

    private static final String INCIDENT = "incident";

    private final Pack pack;
    private final Agreement.Reading believes;
    private final ReadingRules rules;
    private final ReadingMemory memory;
    private final Map<String, Object> settings;
    private final Library library;
    private final Evidence evidence;

    ReadingEvaluator(
            Pack pack,
            String reading,
            ReadingMemory memory,
            Map<String, Object> settings,
            Library library,
            Evidence evidence) {
        var stated = pack.agreement().readings().get(reading);
        if (stated == null) {
            throw new IllegalArgumentException("There is no reading `" + reading + "`.");
        }
        this.pack = pack;
        this.believes = stated;
        this.rules = pack.reading(reading);
        this.memory = memory;
        this.settings = settings;
        this.library = library;
        this.evidence = evidence;
    }

    public ReadingRules rules() {
        return rules;
    }

    /** The world of some facts on a date, as this reading believes it, with what follows from incidents. */
    public World world(LocalDate asOf, FactSet facts) {
        var given = given(asOf, facts);
        return derivation(given).map(IncidentDerivation::world).orElse(given);
    }

    /** Whether incidents are counted among these facts, over a window that moves with every day. */
    public boolean countsIncidents(FactSet facts) {
        return library.incidents().isPresent()
                && (!evidence.ledgers().isEmpty()
                        || !facts.many().getOrDefault(INCIDENT, List.of()).isEmpty());
    }

    /** Whether a list of facts is that of incidents, and one of some fields can follow from those. */
    public boolean decides(String list, Set<String> fields) {
        return list.equals(INCIDENT) && library.incidentsDecide(fields);
    }

    private World given(LocalDate asOf, FactSet facts) {
        return ClaimResolution.world(asOf, facts, believes, settings, pack.vocabulary());
    }

    private Optional<IncidentDerivation> derivation(World given) {
        return IncidentDerivation.of(library.incidents(), evidence, pack.agreement(), believes, given);
    }

    /**
     * What follows from facts on a date, with the reasons.
     *
     * @throws RefusedInput if the facts contradict each other
     */
    public Answer.Reading answer(LocalDate asOf, FactSet facts) {
        return answer(asOf, facts, List.of(), Detail.REASONS, Recorded.NOTHING);
    }

    /**
     * What follows from facts on a date, with the reasons.
     *
     * @param foreign the fields, by path, of items left out because they speak of another agreement's obligations
     * @param detail how much of the reasons is wanted
     * @param recorded what of the facts is taken from a record
     * @throws RefusedInput if the facts contradict each other
     */
    Answer.Reading answer(LocalDate asOf, FactSet facts, List<String> foreign, Detail detail, Recorded recorded) {
        var given = given(asOf, facts);
        var derivation = derivation(given);
        var world = derivation.map(IncidentDerivation::world).orElse(given);
        var known = memory.answers().of(world, detail, () -> answer(world, detail));
        var silences = UncoveredFacts.of(pack.agreement(), rules, facts, foreign);
        return new AnswerContext(
                        known.values(),
                        world.values(),
                        silences,
                        derivation,
                        new FactSources(facts, recorded, believes, derivation))
                .complete(known.answer(), derivation.isPresent() && library.incidentsDecide(rules.readFields()));
    }

    /**
     * What follows in a world, without reasons, advisories and unused facts.
     *
     * @throws RefusedInput if the facts contradict each other
     */
    public Answer.Reading outline(World world) {
        return answer(world, Detail.LABELS);
    }

    /** The advisories on the outline of a world that are about one of some obligations. */
    public List<Answer.Advisory> advisories(World world, Answer.Reading outline, Set<String> obligations) {
        var any = rules.conclude(world, ConclusionScope.ALL).all(Advisory.class).stream()
                .anyMatch(advisory -> advisory.obligation() != null && obligations.contains(advisory.obligation()));
        if (!any) {
            return List.of();
        }
        return new AdvisoryAnswers(rules.explain(world), outline.obligations())
                .list().stream()
                        .filter(each -> each.obligation() != null && obligations.contains(each.obligation()))
                        .toList();
    }

    /** Finds the grounds of what is certain in a world. */
    public GroundFinder grounds(World world) {
        return new GroundFinder(rules, pack.vocabulary(), memory.tables(), world);
    }

    /**
     * What obligations come to for all values of some fields.
     *
     * @param world in which nothing else varies
     * @param free the fields that take every value, by path
     * @param more values of interest, by field path, beside those that stand for all
     */
    public FactSpace space(World world, Collection<String> free, Map<String, List<Object>> more) {
        return new FactSpace(rules, memory.solved(), world, free, more);
    }

    private Answer.Reading answer(World world, Detail detail) {
        var conclusions =
                detail == Detail.LABELS ? rules.conclude(world, ConclusionScope.LABELS) : rules.explain(world);
        var finder =
                detail.compareTo(Detail.REASONS) < 0 ? Optional.<GroundFinder>empty() : Optional.of(grounds(world));
        refuse(conclusions.all(Contradiction.class));
        var settler = new UnknownResolver(rules, memory.solved(), world, conclusions);
        return new ReadingAnswer(pack.agreement(), rules, world, conclusions, settler, finder, detail).answer();
    }

    private static void refuse(List<Contradiction> contradictions) {
        if (!contradictions.isEmpty()) {
            throw new RefusedInput(contradictions.stream()
                    .map(each ->
                            new Problem("/facts/" + each.field().replace('.', '/'), each.detail(), each.suggestion()))
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList());
        }
    }
}
