package org.conditionality.whatif.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.fact.FactPath;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.parsed.World;
import org.conditionality.whatif.condition.ConditionAnswer.Case;
import org.conditionality.whatif.condition.ConditionAnswer.ExactCondition;

/** The fact sets in which an obligation carries a label, under one reading. For one thread at a time. */
final class LabelRegion {

    private final ConditionQuestion asked;
    private final Pack pack;
    private final ReadingEvaluator reading;
    private final World world;
    private final FactSpace space;
    private final ConditionFinder.Cases cases;

    private LabelRegion(
            ConditionQuestion asked, Pack pack, ReadingEvaluator reading, World world, Map<String, List<Object>> more) {
        this.asked = asked;
        this.pack = pack;
        this.reading = reading;
        this.world = world;
        var free = new TreeSet<>(pack.vocabulary().paths());
        free.removeAll(asked.question().facts().values().keySet());
        // A field that takes a setting when it is left out is known, too.
        free.removeAll(world.values().keySet());
        space = reading.space(world, free, more);
        cases = ConditionFinder.find(space, asked.obligation(), set -> set.contains(asked.label()));
    }

    /** What the facts of a question leave open is free. */
    static LabelRegion of(ConditionQuestion asked, Pack pack, Evaluator evaluator, String name) {
        var question = asked.question();
        var reading = evaluator.reading(pack, name, Evaluator.settings(pack, question.settings()), question.evidence());
        return new LabelRegion(asked, pack, reading, reading.world(question.asOf(), question.facts()), Map.of());
    }

    /** The same spaces, with the values of each in all of them: only then can their fact sets be compared. */
    static <K> Map<K, LabelRegion> comparable(Map<K, LabelRegion> spaces) {
        var values = values(spaces.values());
        if (spaces.values().stream().allMatch(each -> each.tells(values))) {
            return spaces;
        }
        spaces.replaceAll((key, each) -> new LabelRegion(each.asked, each.pack, each.reading, each.world, values));
        return spaces;
    }

    /** The numbers and dates of each field that stand for all of its values in any of some spaces. */
    private static Map<String, List<Object>> values(Collection<LabelRegion> spaces) {
        var all = new TreeMap<String, Set<Object>>();
        for (var each : spaces) {
            for (var field : each.space.fields(each.asked.obligation())) {
                all.computeIfAbsent(field, path -> new LinkedHashSet<>()).addAll(each.space.values(field));
            }
        }
        var values = new HashMap<String, List<Object>>();
        all.forEach((field, some) -> values.put(field, List.copyOf(some)));
        return values;
    }

    private boolean tells(Map<String, List<Object>> values) {
        return space.fields(asked.obligation()).stream()
                .allMatch(field -> space.values(field).containsAll(values.getOrDefault(field, List.of())));
    }

    /** The condition that describes them. */
    ExactCondition condition() {
        var words = new ConditionWords(this.cases.values(), pack.vocabulary());
        var cases = new ArrayList<Case>();
        for (var found : this.cases.found()) {
            var clauses = clauses(found.inputs());
            words.terms(found.cube()).forEach(terms -> cases.add(new Case(List.copyOf(terms), clauses)));
        }
        cases.sort(ConditionWords.order());
        var taken = taken();
        return new ExactCondition(
                List.copyOf(cases),
                ConditionWords.text(cases) + ConditionWords.taking(taken),
                this.cases.exact(),
                taken.isEmpty() ? null : taken);
    }

    /** The fields left out of the question that are not open all the same, because a setting says what they are. */
    private Map<String, Object> taken() {
        var taken = new TreeMap<>(world.values());
        taken.keySet().retainAll(pack.vocabulary().defaults().keySet());
        taken.keySet().removeAll(asked.question().facts().values().keySet());
        var bearing = new TreeSet<String>();
        reading.rules().inputs(asked.obligation()).forEach(input -> bearing.addAll(input.fields()));
        taken.keySet().retainAll(bearing);
        return taken;
    }

    private List<String> clauses(Set<LabelInput> inputs) {
        return Stream.concat(
                        reading.rules().rulesAbout("Obligation", asked.obligation()).stream(),
                        inputs.stream()
                                .filter(input -> !input.id().isEmpty())
                                .flatMap(input -> reading.rules().rulesAbout(input.type(), input.id()).stream()))
                .map(RuleInfo::clause)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** A fact set that is in this and not in another, by type and field; empty where there is none. */
    Optional<Map<String, Map<String, Object>>> outside(LabelRegion other) {
        var all = new TreeMap<String, Set<Object>>();
        for (var each : List.of(cases, other.cases)) {
            each.values()
                    .forEach((field, values) -> all.computeIfAbsent(
                                    field,
                                    path -> new TreeSet<>((a, b) -> a.toString().compareTo(b.toString())))
                            .addAll(values));
        }
        var theirs =
                other.cases.found().stream().map(ConditionFinder.Found::cube).toList();
        for (var mine : cases.found()) {
            for (var piece : mine.cube().minus(theirs, all)) {
                var point = new TreeMap<String, Object>();
                piece.fields()
                        .forEach((field, values) ->
                                point.put(field, values.iterator().next()));
                if (always(point) && other.never(point)) {
                    return Optional.of(FactPath.byType(point));
                }
            }
        }
        return Optional.empty();
    }

    private boolean always(Map<String, Object> point) {
        var possible = space.possible(asked.obligation(), point);
        return !possible.isEmpty() && possible.stream().allMatch(set -> set.contains(asked.label()));
    }

    private boolean never(Map<String, Object> point) {
        var possible = space.possible(asked.obligation(), point);
        return !possible.isEmpty() && possible.stream().noneMatch(set -> set.contains(asked.label()));
    }
}
