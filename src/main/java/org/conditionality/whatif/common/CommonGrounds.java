package org.conditionality.whatif.common;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.diagram.DiagramNodes;
import org.conditionality.evaluation.diagram.SmallestFacts;
import org.conditionality.evaluation.state.InputBits;
import org.conditionality.fact.FactPath;
import org.conditionality.question.Detail;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.common.CommonGroundAnswer.AlikeCondition;
import org.conditionality.whatif.common.CommonGroundAnswer.ComparedSide;
import org.jspecify.annotations.Nullable;

/** Finds the conditions on which several readings come to the same. A pure function of the packs and the question. */
public final class CommonGrounds {

    private final Library library;
    private final Evaluator evaluator;

    public CommonGrounds(Library library, Evaluator evaluator) {
        this.library = library;
        this.evaluator = evaluator;
    }

    /**
     * Returns on what condition the readings agree, and what it would take.
     *
     * @throws RefusedInput if the facts that are fixed contradict each other, or leave too much open
     */
    public CommonGroundAnswer answer(CommonGroundQuestion asked) {
        for (var side : asked.sides()) {
            evaluator.evaluate(side.question().under(List.of(side.reading())).in(Detail.LABELS));
        }
        try {
            return found(asked);
        } catch (DiagramNodes.TooLarge | InputBits.TooMany tooMany) {
            throw new RefusedInput(List.of(new Problem(
                    "", "The facts that are open lead to more cases than are told apart.", "State more facts.")));
        }
    }

    private CommonGroundAnswer found(CommonGroundQuestion asked) {
        var stated = stated(asked);
        var common = new CommonSpace(library, evaluator, asked, stated::contains);
        var first = asked.sides().get(0).question().agreement();
        var cases = new RegionCases(common, library.pack(first).orElseThrow().vocabulary());
        var alike = new ArrayList<AlikeCondition>();
        common.alike().forEach((labels, region) -> alike.add(new AlikeCondition(labels, cases.condition(region))));
        var apart = common.disagreement();
        var disagree = cases.condition(apart);
        var example = example(common, apart);
        var limits = cases.limits();
        return new CommonGroundAnswer(
                asked.about(),
                asked.label().map(Enum::name).orElse(null),
                sides(asked),
                List.copyOf(alike),
                disagree,
                example,
                new AgreeingChanges(library, evaluator, asked).find(),
                limits.isEmpty(),
                limits.isEmpty() ? null : "Not exact: " + String.join("; ", limits) + ".");
    }

    private static Set<String> stated(CommonGroundQuestion asked) {
        var stated = new HashSet<String>();
        asked.sides()
                .forEach(side -> stated.addAll(side.question().facts().values().keySet()));
        return stated;
    }

    private static @Nullable Map<String, Map<String, Object>> example(CommonSpace common, int apart) {
        var fields = common.space().axes().fields().size();
        return SmallestFacts.search(common.space().nodes(), apart, Map.of(), Set.of(), fields, false).changes().stream()
                .findFirst()
                .map(FactPath::byType)
                .orElse(null);
    }

    private List<ComparedSide> sides(CommonGroundQuestion asked) {
        return asked.sides().stream()
                .map(side -> new ComparedSide(
                        side.question().agreement(),
                        library.pack(side.question().agreement()).orElseThrow().version(),
                        side.reading(),
                        side.obligations()))
                .toList();
    }
}
