package org.conditionality.whatif.common;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.evaluation.diagram.JointSpace;
import org.conditionality.evaluation.diagram.JointSpace.SpaceOpener;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.evaluation.diagram.RegionVerdict;
import org.conditionality.norm.Label;
import org.conditionality.rule.pack.Library;
import org.conditionality.whatif.common.CommonGroundQuestion.Side;

/**
 * All fact sets, with what each side gives an obligation or a matter in them: the sets of labels of its obligations. The
 * sides agree where there is a set that all of them give. For one thread at a time.
 */
final class CommonSpace {

    /** What each side gives: of each its sets of labels. */
    private interface SidesJudge extends Predicate<List<Set<Object>>> {}

    private final CommonGroundQuestion asked;
    private final List<JudgedThing> things = new ArrayList<>();
    private final Map<Side, ReadingEvaluator> readings = new LinkedHashMap<>();
    private final Map<String, Object> taken = new TreeMap<>();
    private final JointSpace space;
    private final List<Integer> drawn = new ArrayList<>();

    /**
     * Opens all fields but some.
     *
     * @param isFixed whether a field, by path, is as the question says
     */
    CommonSpace(Library library, Evaluator evaluator, CommonGroundQuestion asked, Predicate<String> isFixed) {
        this.asked = asked;
        var sides = new LinkedHashMap<String, SpaceOpener>();
        for (var side : asked.sides()) {
            var pack = library.pack(side.question().agreement()).orElseThrow();
            var settings = Evaluator.settings(pack, side.question().settings());
            var reading = evaluator.reading(
                    pack, side.reading(), settings, side.question().evidence());
            readings.put(side, reading);
            var world = reading.world(side.question().asOf(), side.question().facts());
            var free = new TreeSet<>(pack.vocabulary().paths());
            free.removeIf(isFixed);
            var defaults = new TreeMap<>(world.values());
            defaults.keySet().retainAll(pack.vocabulary().defaults().keySet());
            defaults.keySet().removeAll(side.question().facts().values().keySet());
            // A field that takes a setting when it is left out is known, too.
            free.removeAll(defaults.keySet());
            note(side, defaults, reading);
            sides.put(side.name(), more -> reading.space(world, free, more));
            side.obligations().forEach(id -> things.add(JudgedThing.labels(side.name(), id)));
        }
        space = JointSpace.of(sides, things, Map.of());
        things.forEach(thing -> drawn.add(space.of(thing)));
    }

    private void note(Side side, Map<String, Object> defaults, ReadingEvaluator reading) {
        side.obligations()
                .forEach(id -> reading.rules()
                        .inputs(id)
                        .forEach(input -> defaults.forEach((field, value) -> {
                            if (input.fields().contains(field)) {
                                taken.put(field, value);
                            }
                        })));
    }

    JointSpace space() {
        return space;
    }

    Map<Side, ReadingEvaluator> readings() {
        return readings;
    }

    /** The fields left out of the question that a setting says. */
    Map<String, Object> taken() {
        return taken;
    }

    /** Where all give what is asked for: the label, or any set of labels alike. */
    int agreement() {
        return region(this::agree);
    }

    /** Where they do not. */
    int disagreement() {
        return region(each -> !agree(each));
    }

    private boolean agree(List<Set<Object>> each) {
        return asked.label().isPresent()
                ? each.stream().allMatch(this::givesTheLabel)
                : !common(each).isEmpty();
    }

    private boolean givesTheLabel(Set<Object> sets) {
        return sets.stream()
                .anyMatch(set -> ((Set<?>) set).contains(asked.label().orElseThrow()));
    }

    /** For each set of labels that all give somewhere, where they do; for a label, where all give that. */
    Map<List<String>, Integer> alike() {
        var regions = new LinkedHashMap<List<String>, Integer>();
        if (asked.label().isPresent()) {
            regions.put(List.of(asked.label().get().name()), agreement());
        } else {
            noteCommon(regions);
        }
        regions.values().removeIf(space::isNowhere);
        return regions;
    }

    private void noteCommon(Map<List<String>, Integer> regions) {
        var found = new HashSet<Object>();
        space.region(drawn, leaves -> {
            possible(leaves).forEach(each -> found.addAll(common(each)));
            return RegionVerdict.FAILS;
        });
        found.stream()
                .sorted((one, other) ->
                        names(one).toString().compareTo(names(other).toString()))
                .forEach(labels -> regions.put(
                        names(labels), region(each -> each.stream().allMatch(sets -> sets.contains(labels)))));
    }

    @SuppressWarnings("unchecked") // What is given of an obligation is a set of labels.
    private static List<String> names(Object labels) {
        return ((SortedSet<Label.Name>) labels)
                .stream().map(Enum::name).sorted().toList();
    }

    /** The sets of labels that all sides give. */
    private static Set<Object> common(List<Set<Object>> each) {
        var common = new HashSet<>(each.get(0));
        each.forEach(common::retainAll);
        return common;
    }

    private int region(SidesJudge judge) {
        return space.region(
                drawn,
                leaves -> RegionVerdict.of(
                        possible(leaves).stream().map(judge::test).toList()));
    }

    /** What the sides can give: one choice, unless rules leave gaps, and none where facts contradict each other. */
    private List<List<Set<Object>>> possible(List<Object> leaves) {
        List<Map<String, Set<Object>>> all = List.of(new LinkedHashMap<>());
        for (var at = 0; at < things.size(); at++) {
            var side = things.get(at).side();
            var grown = new ArrayList<Map<String, Set<Object>>>();
            for (var one : all) {
                for (var set : (Set<?>) leaves.get(at)) {
                    var more = new LinkedHashMap<>(one);
                    var sets = new HashSet<>(one.getOrDefault(side, Set.of()));
                    sets.add(set);
                    more.put(side, sets);
                    grown.add(more);
                }
            }
            all = grown;
        }
        return all.stream().map(each -> List.copyOf(each.values())).collect(Collectors.toList());
    }
}
