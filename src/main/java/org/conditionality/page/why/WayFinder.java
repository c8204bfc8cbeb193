package org.conditionality.page.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactBody;
import org.conditionality.fact.FactPath;
import org.conditionality.norm.Label;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.ChangePatch;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.board.BoardTile;
import org.conditionality.page.board.BoardTiles;
import org.conditionality.page.words.LabelLook;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.Solution;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.SolutionOutcome;

/** Finds what would change the labels of an obligation, as an analyst asks it. */
final class WayFinder {

    private static final int MOST_WAYS = 5;

    private final PageAnswer answer;
    private final AddressText links;
    private final String path;
    private final PackWords words;
    private final Function<Map<String, Object>, CounterfactualAnswer> counterfactuals;

    /**
     * For an answer.
     *
     * @param path of the page that the links lead to
     * @param counterfactuals answers a body of the interface
     */
    WayFinder(
            PageAnswer answer,
            AddressText links,
            String path,
            Function<Map<String, Object>, CounterfactualAnswer> counterfactuals) {
        this.answer = answer;
        this.links = links;
        this.path = path;
        this.words = answer.words();
        this.counterfactuals = counterfactuals;
    }

    /** What would change an obligation that is withheld, due, open or not arisen. */
    List<WaysOut> of(Answer.Obligation obligation) {
        var certain = BoardTiles.certain(obligation);
        var all = new ArrayList<WaysOut>();
        if (certain.contains(Label.Name.FROZEN)) {
            all.add(ways("What would unfreeze it?", obligation, "noLonger", Label.Name.FROZEN));
            all.add(ways("What would make it due?", obligation, "label", Label.Name.TRIGGERED));
        } else if (certain.contains(Label.Name.TRIGGERED)) {
            all.add(ways("What would make it possible to withhold it?", obligation, "possible", Label.Name.FROZEN));
            all.add(ways("What would do it?", obligation, "label", Label.Name.PERFORMED));
        } else if (certain.contains(Label.Name.NOT_TRIGGERED)) {
            all.add(ways("What would make it arise?", obligation, "noLonger", Label.Name.NOT_TRIGGERED));
        } else if (obligation.notCovered() == null) {
            for (var label : BoardTiles.possible(obligation)) {
                var question = "What would settle that it is %s?"
                        .formatted(LabelLook.of(label).inSentence());
                all.add(ways(question, obligation, "label", label));
            }
        }
        return all.stream()
                .filter(each -> !each.ways().isEmpty() || !each.remark().isEmpty())
                .toList();
    }

    private WaysOut ways(String question, Answer.Obligation obligation, String goal, Label.Name label) {
        var body = new LinkedHashMap<>(answer.address().body());
        body.remove("readings");
        body.put("reading", answer.address().reading());
        body.put(
                "facts",
                ChangePatch.merged(answer.address().given(), answer.address().changes()));
        body.put("goal", Map.of("obligation", obligation.id(), goal, label.name()));
        body.put("unknowns", "free");
        try {
            var found = counterfactuals.apply(body);
            return new WaysOut(
                    question,
                    found.solutions().stream().limit(MOST_WAYS).map(this::way).toList(),
                    remark(found));
        } catch (RefusedInput refused) {
            return new WaysOut(question, List.of(), refused.problems().get(0).detail());
        }
    }

    private static String remark(CounterfactualAnswer found) {
        if (found.solutions().isEmpty()) {
            return found.why() == null ? "No few changes of the facts do." : found.why();
        }
        var remarks = new ArrayList<String>();
        if (found.solutions().size() > MOST_WAYS) {
            remarks.add("There are %s more."
                    .formatted(Phrases.count(found.solutions().size() - MOST_WAYS)));
        }
        if (!found.complete()) {
            remarks.add("There may be others with as few changes.");
        }
        if (!found.exact()) {
            remarks.add("Not every value was tried.");
        }
        return String.join(" ", remarks);
    }

    private WaysOut.Way way(Solution solution) {
        var changes = answer.address().changes();
        for (var change : solution.changes()) {
            changes = applied(changes, change);
        }
        for (var change : solution.settles()) {
            changes = applied(changes, change);
        }
        return new WaysOut.Way(
                solution.changes().stream().map(this::change).toList(),
                solution.settles().stream().map(this::change).toList(),
                solution.outcomes().stream().findFirst().map(WayFinder::tiles).orElse(List.of()),
                by(solution),
                links.link(path, answer.address().changing(changes)));
    }

    /** The changes of the user's with one more; an item is added to those of its list. */
    private static Map<String, Object> applied(Map<String, Object> changes, FactChange change) {
        var to = FactPath.parse(change.field());
        if (to.field() == null && change.to() instanceof Map<?, ?> item) {
            var fields = new LinkedHashMap<String, Object>();
            item.forEach((name, value) -> fields.put(String.valueOf(name), FactBody.stated(value)));
            return ChangePatch.adding(changes, to.type(), fields);
        }
        return to.field() == null
                ? changes
                : ChangePatch.with(changes, to.type(), to.field(), FactBody.stated(change.to()));
    }

    private WaysOut.Change change(FactChange change) {
        return new WaysOut.Change(
                words.question(change.field()),
                words.value(change.field(), change.from()),
                words.value(change.field(), change.to()));
    }

    private static List<BoardTile> tiles(SolutionOutcome outcome) {
        if (outcome.possible() == null) {
            return outcome.labels().stream()
                    .sorted(LabelLook.ORDER)
                    .map(name -> BoardTile.of(name, false))
                    .toList();
        }
        var certain = outcome.certain() == null ? List.<Label.Name>of() : outcome.certain();
        var all = new TreeSet<>(LabelLook.ORDER);
        outcome.possible().forEach(all::addAll);
        return all.stream()
                .map(name -> BoardTile.of(name, !certain.contains(name)))
                .toList();
    }

    private String by(Solution solution) {
        var ways = solution.by();
        if (ways == null || solution.changes().isEmpty()) {
            return "";
        }
        return ways.isEmpty()
                ? "nobody can bring that about"
                : "by "
                        + ways.stream()
                                .map(parties -> Phrases.joined(parties.stream()
                                        .map(party -> words.party(party.name()))
                                        .toList()))
                                .collect(Collectors.joining(", or by "));
    }
}
