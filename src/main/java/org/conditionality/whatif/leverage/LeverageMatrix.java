package org.conditionality.whatif.leverage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.fact.FactControl;
import org.conditionality.fact.FactPath;
import org.conditionality.norm.Label;
import org.conditionality.norm.Party;
import org.conditionality.question.Detail;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.leverage.LeverageAnswer.ObligationLeverage;

/** Says of each party which labels it can bring about or prevent. A pure function of the packs and the question. */
public final class LeverageMatrix {

    private final Library library;
    private final Evaluator evaluator;

    public LeverageMatrix(Library library, Evaluator evaluator) {
        this.library = library;
        this.evaluator = evaluator;
    }

    /**
     * Returns who can bring what about.
     *
     * @throws RefusedInput if the facts contradict each other as they are
     */
    public LeverageAnswer answer(LeverageQuestion asked) {
        var question = asked.question();
        var pack = library.pack(question.agreement()).orElseThrow();
        var before = evaluator.evaluate(question.in(Detail.LABELS));
        var settings = Evaluator.settings(pack, question.settings());
        var readings = new LinkedHashMap<String, List<ObligationLeverage>>();
        before.readings().forEach((name, answer) -> {
            var reading = evaluator.reading(pack, name, settings, question.evidence());
            var covered = new TreeSet<String>();
            answer.obligations().stream()
                    .filter(each -> !each.labels().contains(Label.Name.NOT_COVERED))
                    .forEach(each -> covered.add(each.id()));
            readings.put(name, under(reading, covered, asked, pack));
        });
        return new LeverageAnswer(question.agreement(), question.asOf(), pack.version(), readings);
    }

    private static List<ObligationLeverage> under(
            ReadingEvaluator reading, Set<String> covered, LeverageQuestion asked, Pack pack) {
        var question = asked.question();
        var world = reading.world(question.asOf(), question.facts());
        var finder = new LeverageFinder(
                new ReadingSpace(reading, world, movable(asked, pack)),
                question.facts(),
                parties(pack),
                pack.vocabulary());
        var all = new ArrayList<ObligationLeverage>();
        covered.stream()
                .filter(each ->
                        asked.obligations().isEmpty() || asked.obligations().contains(each))
                .forEach(each -> all.addAll(finder.of(each, asked.labels())));
        return all;
    }

    /** The parties of an agreement that can bring anything about. */
    private static Set<Party> parties(Pack pack) {
        var parties = EnumSet.noneOf(Party.class);
        for (var party : Party.values()) {
            if (pack.agreement().parties().containsKey(party.name())) {
                parties.add(party);
            }
        }
        return parties;
    }

    private static Set<String> movable(LeverageQuestion asked, Pack pack) {
        var movable = new TreeSet<String>();
        for (var type : pack.vocabulary().types()) {
            type.fields().stream()
                    .filter(field -> !type.many() && !field.control().equals(FactControl.NOBODY))
                    .filter(field -> !asked.locks().isLocked(FactPath.of(type.name(), field.name())))
                    .forEach(field -> movable.add(field.path()));
        }
        return movable;
    }
}
