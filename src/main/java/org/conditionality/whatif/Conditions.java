package org.conditionality.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.Question;
import org.conditionality.evaluation.Space;
import org.conditionality.norm.Label;
import org.conditionality.rule.Input;
import org.conditionality.rule.Library;
import org.conditionality.rule.Pack;
import org.conditionality.rule.ReadingRules;
import org.conditionality.rule.RuleInfo;
import org.conditionality.whatif.ConditionAnswer.Case;
import org.conditionality.whatif.ConditionAnswer.Difference;
import org.conditionality.whatif.ConditionAnswer.ExactCondition;

/** Finds the exact condition in facts under which an obligation carries a label. */
public final class Conditions {

    private final Library library;
    private final Evaluator evaluator;

    public Conditions(Library library, Evaluator evaluator) {
        this.library = library;
        this.evaluator = evaluator;
    }

    /** One reading's way of carrying the label. */
    private record Of(Space space, ConditionFinder finder) {}

    /**
     * Returns the condition under each reading, and where they differ.
     *
     * @throws org.conditionality.fact.Refused if the facts that are fixed contradict each other
     */
    public ConditionAnswer answer(ConditionQuestion asked) {
        var question = asked.question();
        evaluator.evaluate(question);
        var pack = library.pack(question.agreement()).orElseThrow();
        Predicate<SortedSet<Label.Name>> wanted = set -> set.contains(asked.label());
        var found = new LinkedHashMap<String, Of>();
        for (var reading : asked.readings()) {
            var space = space(pack, reading, question);
            found.put(reading, new Of(space, new ConditionFinder(space, asked.obligation(), wanted)));
        }
        var conditions = new LinkedHashMap<String, ExactCondition>();
        found.forEach((reading, of) ->
                conditions.put(reading, condition(of.finder(), pack, pack.reading(reading), asked.obligation())));
        var differences = differences(found, asked, wanted);
        return new ConditionAnswer(
                question.agreement(),
                pack.version(),
                asked.obligation(),
                asked.label().name(),
                conditions,
                found.size() > 1 ? differences : null);
    }

    /** What the facts of the question leave open is free. */
    private Space space(Pack pack, String reading, Question question) {
        var under =
                evaluator.reading(pack, reading, Evaluator.settings(pack, question.settings()), question.evidence());
        var world = under.world(question.asOf(), question.facts());
        var free = new TreeSet<>(pack.vocabulary().paths());
        free.removeAll(question.facts().values().keySet());
        // A field that takes a setting when it is left out is known, too.
        free.removeAll(world.values().keySet());
        return under.space(world, free, Map.of());
    }

    private static ExactCondition condition(ConditionFinder finder, Pack pack, ReadingRules rules, String obligation) {
        var words = new ConditionWords(finder.values(), pack.vocabulary());
        var cases = new ArrayList<Case>();
        for (var found : finder.found()) {
            var clauses = clauses(found.inputs(), rules, obligation);
            words.terms(found.cube()).forEach(terms -> cases.add(new Case(List.copyOf(terms), clauses)));
        }
        cases.sort(ConditionWords.order());
        return new ExactCondition(List.copyOf(cases), ConditionWords.text(cases), finder.isExact());
    }

    private static List<String> clauses(Set<Input> inputs, ReadingRules rules, String obligation) {
        return Stream.concat(
                        rules.rulesAbout("Obligation", obligation).stream(),
                        inputs.stream()
                                .filter(input -> !input.id().isEmpty())
                                .flatMap(input -> rules.rulesAbout(input.type(), input.id()).stream()))
                .map(RuleInfo::clause)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Difference> differences(
            Map<String, Of> found, ConditionQuestion asked, Predicate<SortedSet<Label.Name>> wanted) {
        var differences = new ArrayList<Difference>();
        found.forEach((one, of) -> found.forEach((other, against) -> {
            if (!one.equals(other)) {
                witness(of, against, asked.obligation(), wanted)
                        .ifPresent(facts -> differences.add(new Difference(one, other, facts)));
            }
        }));
        return differences;
    }

    /** A fact set under which the label holds in one space and not in another; empty where there is none. */
    private static Optional<Map<String, Map<String, Object>>> witness(
            Of one, Of other, String obligation, Predicate<SortedSet<Label.Name>> wanted) {
        var all = new TreeMap<String, Set<Object>>();
        for (var finder : List.of(one.finder(), other.finder())) {
            finder.values()
                    .forEach((field, values) -> all.computeIfAbsent(
                                    field,
                                    path -> new TreeSet<>((a, b) -> a.toString().compareTo(b.toString())))
                            .addAll(values));
        }
        var theirs =
                other.finder().found().stream().map(ConditionFinder.Found::cube).toList();
        for (var mine : one.finder().found()) {
            for (var piece : mine.cube().minus(theirs, all)) {
                var point = new TreeMap<String, Object>();
                piece.fields()
                        .forEach((field, values) ->
                                point.put(field, values.iterator().next()));
                var here = one.space().possible(obligation, point);
                var there = other.space().possible(obligation, point);
                if (!here.isEmpty()
                        && here.stream().allMatch(wanted)
                        && !there.isEmpty()
                        && there.stream().noneMatch(wanted)) {
                    return Optional.of(nested(point));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Map<String, Object>> nested(Map<String, Object> values) {
        var facts = new TreeMap<String, Map<String, Object>>();
        values.forEach(
                (path, value) -> facts.computeIfAbsent(path.substring(0, path.indexOf('.')), type -> new TreeMap<>())
                        .put(path.substring(path.indexOf('.') + 1), value));
        return facts;
    }
}
