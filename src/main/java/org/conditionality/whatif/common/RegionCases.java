package org.conditionality.whatif.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.evaluation.diagram.DiagramCubes;
import org.conditionality.evaluation.space.GreedyCover;
import org.conditionality.fact.Vocabulary;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.whatif.common.CommonGroundQuestion.Side;
import org.conditionality.whatif.condition.ConditionAnswer.Case;
import org.conditionality.whatif.condition.ConditionAnswer.ExactCondition;
import org.conditionality.whatif.condition.ConditionWords;
import org.conditionality.whatif.condition.Implicant;

/** Describes regions of a space by few and wide cases, in words and with the clauses behind what they ask. */
final class RegionCases {

    /** More cases than this nobody reads. */
    private static final int MOST = 200;

    private final CommonSpace common;
    private final ConditionWords words;
    private final boolean several;
    private final Set<String> limits = new TreeSet<>();

    RegionCases(CommonSpace common, Vocabulary vocabulary) {
        this.common = common;
        var all = new LinkedHashMap<String, Set<Object>>();
        common.space().axes().values().forEach((field, values) -> all.put(field, new LinkedHashSet<>(values)));
        this.words = new ConditionWords(all, vocabulary);
        this.several = common.readings().keySet().stream()
                        .map(side -> side.question().agreement())
                        .distinct()
                        .count()
                > 1;
        if (!common.space().isExact()) {
            limits.add("what rules do with some field cannot be followed, or its values are too many");
        }
    }

    /** What keeps the conditions described so far from being exact; empty where they are. */
    Set<String> limits() {
        return limits;
    }

    /** The condition that describes a region. */
    ExactCondition condition(int region) {
        var before = limits.size();
        var cases = new ArrayList<Case>();
        for (var cube : cubes(region)) {
            var clauses = clauses(cube.axes());
            words.terms(cube).forEach(terms -> cases.add(new Case(List.copyOf(terms), clauses)));
        }
        cases.sort(ConditionWords.order());
        var taken = common.taken();
        return new ExactCondition(
                List.copyOf(cases),
                ConditionWords.text(cases) + ConditionWords.taking(taken),
                limits.size() == before && common.space().isExact(),
                taken.isEmpty() ? null : taken);
    }

    private List<Implicant> cubes(int region) {
        var nodes = common.space().nodes();
        var axes = common.space().axes();
        var cubes = new ArrayList<Implicant>();
        var left = region;
        for (var point = DiagramCubes.example(nodes, left); point.isPresent(); ) {
            if (cubes.size() == MOST) {
                limits.add("there are more than %d cases".formatted(MOST));
                break;
            }
            var cube = GreedyCover.widest(
                    Implicant.of(point.get()),
                    field -> axes.of(field),
                    wider -> DiagramCubes.isWithin(nodes, region, wider.fields()));
            cubes.add(cube);
            cube.axes().stream()
                    .filter(common.space()::isEntangled)
                    .forEach(field -> limits.add("the values of %s depend on those of other fields".formatted(field)));
            left = DiagramCubes.without(nodes, left, cube.fields());
            point = DiagramCubes.example(nodes, left);
        }
        return GreedyCover.needed(GreedyCover.absorbed(cubes), (cube, others) -> isCovered(cube, others));
    }

    private boolean isCovered(Implicant cube, List<Implicant> others) {
        var all = new LinkedHashMap<String, Set<Object>>();
        common.space().axes().values().forEach((field, values) -> all.put(field, new LinkedHashSet<>(values)));
        return cube.minus(others, all).isEmpty();
    }

    /** The clauses of the rules by which some fields bear on what is compared, with those of the obligations. */
    private List<String> clauses(Set<String> fields) {
        var clauses = new TreeSet<String>();
        common.readings()
                .forEach((side, reading) -> side.obligations().forEach(id -> {
                    note(clauses, side, reading, "Obligation", id);
                    reading.rules().inputs(id).stream()
                            .filter(input -> !input.id().isEmpty())
                            .filter(input -> input.fields().stream().anyMatch(fields::contains))
                            .forEach(input -> note(clauses, side, reading, input));
                }));
        return List.copyOf(clauses);
    }

    private void note(Set<String> clauses, Side side, ReadingEvaluator reading, LabelInput input) {
        note(clauses, side, reading, input.type(), input.id());
    }

    private void note(Set<String> clauses, Side side, ReadingEvaluator reading, String type, String id) {
        reading.rules().rulesAbout(type, id).stream()
                .map(RuleInfo::clause)
                .filter(Objects::nonNull)
                .map(clause -> several ? side.question().agreement() + ": " + clause : clause)
                .forEach(clauses::add);
    }
}
