package org.conditionality.page.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.conditionality.fact.FactPath;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.ChangePatch;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.asked.PageAnswers;
import org.conditionality.page.board.Boards;
import org.conditionality.page.board.Sides;
import org.conditionality.page.fact.FactPanels;
import org.conditionality.page.why.Reasons;
import org.conditionality.reload.RulesEdition;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer;
import org.jspecify.annotations.Nullable;

/** Lays the workbench out. */
public final class Benches {

    /** The path of the workbench. */
    public static final String PATH = "/workbench";

    private static final String FACTS = "/facts/";

    private final RulesEdition edition;
    private final AddressText links;
    private final Function<Map<String, Object>, CounterfactualAnswer> counterfactuals;

    /**
     * By one state of the rules.
     *
     * @param counterfactuals answers what it would take, as a body of the interface asks
     */
    public Benches(
            RulesEdition edition,
            AddressText links,
            Function<Map<String, Object>, CounterfactualAnswer> counterfactuals) {
        this.counterfactuals = counterfactuals;
        this.edition = edition;
        this.links = links;
    }

    /**
     * The workbench that an address asks for. What the user changed and cannot be used is left out of the answer, and said.
     *
     * @param sides the field of which each side's claim is to be entered; empty for none
     * @throws RefusedInput where the question cannot be answered without the changes either
     */
    public BenchView of(PageAddress address, String sides) {
        var faults = new ArrayList<Problem>();
        var answer = answer(address, faults);
        return view(address, answer, faults, sides);
    }

    /** The answer; changes that cannot be used are left out, and noted. */
    private PageAnswer answer(PageAddress address, List<Problem> faults) {
        var answers = new PageAnswers(edition);
        try {
            return answers.of(address);
        } catch (RefusedInput refused) {
            var sound = without(address.changes(), refused.problems());
            if (sound.equals(address.changes())) {
                throw refused;
            }
            faults.addAll(refused.problems());
            return answer(address.changing(sound), faults);
        }
    }

    /** The changes that no problem names. */
    private static Map<String, Object> without(Map<String, Object> changes, List<Problem> problems) {
        var rest = changes;
        for (var problem : problems) {
            if (problem.pointer().startsWith(FACTS)) {
                var path = FactPath.parsePointer(problem.pointer());
                rest = path.field() == null || path.item() != null
                        ? ChangePatch.without(rest, path.type())
                        : ChangePatch.without(rest, path.type(), path.field());
            }
        }
        return rest;
    }

    private BenchView view(PageAddress address, PageAnswer answer, List<Problem> faults, String sides) {
        // Links of the page lead to what the rules in force say.
        var own = answer.address().madeBy(null, null);
        var shown = answer.at(own);
        var facts = new FactPanels(shown, links, PATH, errors(faults), sides).panel();
        return new BenchView(
                new QuestionSentences(edition, links)
                        .of(own, answer.words(), answer.asked().asOf(), facts.changed(), PATH),
                facts,
                new Boards(shown, links, PATH).view(),
                own.side() ? Sides.of(shown, links, PATH) : null,
                new Reasons(shown, links, PATH, counterfactuals).view().orElse(null),
                links.parameters(own),
                links.link(PATH, own.madeBy(LinkedLabels.shortVersion(answer.rulesVersion()), LinkedLabels.of(answer))),
                links.link("/memo", own),
                answer.rulesVersion(),
                notice(address, answer),
                faults.stream()
                        .map(problem ->
                                problem.detail() + (problem.suggestion() == null ? "" : " " + problem.suggestion()))
                        .toList());
    }

    private static Map<String, String> errors(List<Problem> faults) {
        var errors = new LinkedHashMap<String, String>();
        for (var fault : faults) {
            if (fault.pointer().startsWith(FACTS)) {
                errors.put(FactPath.parsePointer(fault.pointer()).toString(), fault.detail());
            }
        }
        return errors;
    }

    private static BenchView.@Nullable Notice notice(PageAddress address, PageAnswer answer) {
        var now = LinkedLabels.shortVersion(answer.rulesVersion());
        var then = address.rules();
        if (then == null || now.startsWith(then) || then.startsWith(now)) {
            return null;
        }
        var showed = address.then();
        var differences = showed == null ? List.<BenchView.Difference>of() : LinkedLabels.differences(showed, answer);
        var words = showed == null
                ? "The link does not say what it showed."
                : differences.isEmpty()
                        ? "The answer that it showed is the same now."
                        : "Not all of what it showed is so now.";
        return new BenchView.Notice(then, now, words, differences);
    }
}
