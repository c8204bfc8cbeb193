package org.conditionality.whatif.counterfactual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.evaluation.diagram.AimedRegion;
import org.conditionality.evaluation.diagram.ChangeSearch;
import org.conditionality.evaluation.diagram.JointSpace;
import org.conditionality.evaluation.diagram.JointSpace.SpaceOpener;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.evaluation.diagram.RegionVerdict;
import org.conditionality.fact.Field;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.World;

/** All fact sets to which those of a question can change, and where in them each goal is fulfilled. */
final class GoalSpace {

    private final CounterfactualQuestion asked;
    private final Map<String, World> worlds = new LinkedHashMap<>();
    private final AllowedChanges allowed;
    private final JointSpace space;

    /**
     * Opens what may change.
     *
     * @param question that of the goals, or the same with an item added
     */
    GoalSpace(Pack pack, Evaluator evaluator, Question question, CounterfactualQuestion asked) {
        this.asked = asked;
        var settings = Evaluator.settings(pack, question.settings());
        var readings = new LinkedHashMap<String, ReadingEvaluator>();
        for (var goal : asked.goals()) {
            readings.computeIfAbsent(
                    goal.reading(), name -> evaluator.reading(pack, name, settings, question.evidence()));
        }
        readings.forEach((name, reading) -> worlds.put(name, reading.world(question.asOf(), question.facts())));
        allowed = new AllowedChanges(
                asked, pack, worlds.values().stream().map(World::values).toList());
        var openers = new LinkedHashMap<String, SpaceOpener>();
        readings.forEach(
                (name, reading) -> openers.put(name, more -> reading.space(world(name), allowed.fields(), more)));
        space = JointSpace.of(
                openers, asked.goals().stream().map(GoalSpace::thing).toList(), ofInterest(pack, readings));
    }

    private World world(String reading) {
        return Objects.requireNonNull(worlds.get(reading));
    }

    private static JudgedThing thing(LabelGoal goal) {
        return JudgedThing.labels(goal.reading(), goal.obligation());
    }

    /**
     * What numbers and dates are now, where their values turn while all others are as they are, and the first day to which
     * a date may change.
     */
    private Map<String, Set<Object>> ofInterest(Pack pack, Map<String, ReadingEvaluator> readings) {
        var more = new HashMap<String, Set<Object>>();
        for (var path : allowed.fields()) {
            var kind = pack.vocabulary().field(path).orElseThrow().kind();
            if (kind == Field.Kind.DATE || kind == Field.Kind.NUMBER) {
                var values = new HashSet<Object>();
                readings.forEach((name, reading) -> values.addAll(ofInterest(path, reading, world(name))));
                if (!values.isEmpty() && kind == Field.Kind.DATE) {
                    values.add(asked.question().asOf());
                }
                if (!values.isEmpty()) {
                    more.put(path, values);
                }
            }
        }
        return more;
    }

    private static Set<Object> ofInterest(String path, ReadingEvaluator reading, World world) {
        var values = new HashSet<Object>();
        Optional.ofNullable(world.values().get(path)).ifPresent(values::add);
        if (!reading.rules().comparedWith(path).isEmpty()) {
            var others = new HashMap<>(world.values());
            others.remove(path);
            values.addAll(reading.rules().representatives(path, world, others));
        }
        return values;
    }

    /** The smallest changes that fulfil all goals, at most so many together. */
    ChangeSearch.Found search(int most, int limit) {
        var aims = new ArrayList<AimedRegion>();
        for (var goal : asked.goals()) {
            var region = space.region(
                    List.of(space.of(thing(goal))),
                    leaves -> RegionVerdict.of(((Set<?>) leaves.get(0))
                            .stream().map(set -> goal.isWanted((Set<?>) set)).toList()));
            var believed = new HashMap<>(world(goal.reading()).values());
            believed.keySet().retainAll(space.axes().fields());
            aims.add(new AimedRegion(region, space.of(thing(goal)), believed, goal.isForAll()));
        }
        return ChangeSearch.search(space.nodes(), aims, allowed, most, limit, true);
    }

    /** Whether it holds for all values of all facts. */
    boolean isExact() {
        return space.isExact();
    }

    /** What is believed of the facts, by path: by the first reading that believes anything. */
    Map<String, Object> believed() {
        var all = new HashMap<String, Object>();
        worlds.values().forEach(world -> world.values().forEach(all::putIfAbsent));
        return all;
    }
}
