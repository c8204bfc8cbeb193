package org.conditionality.page.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Label;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.bench.QuestionSentence;
import org.conditionality.page.words.LabelLook;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.condition.ConditionAnswer;
import org.conditionality.work.WorkLimit;
import org.conditionality.work.WorkStopped;

/** Says in words under exactly what facts an obligation carries a label. */
final class ConditionViews {

    private static final int MOST_CASES = 24;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final PageAnswer answer;
    private final WhatIf whatIf;
    private final PackWords words;

    ConditionViews(PageAnswer answer, WhatIf whatIf) {
        this.answer = answer;
        this.whatIf = whatIf;
        this.words = answer.words();
    }

    /**
     * The condition of one label.
     *
     * @param open the facts that may be anything besides those that are not known, by path
     */
    ExploreView.Condition of(Answer.Obligation obligation, Label.Name label, Set<String> open) {
        var free = new HashSet<>(open);
        free.addAll(hangsOn(obligation));
        var values = new TreeMap<>(answer.facts().values());
        values.keySet().removeAll(free);
        var body = LabelGrid.question(answer, new FactSet(values, answer.facts().many()));
        body.put("obligation", obligation.id());
        body.put("label", label.name());
        var fixed = values.isEmpty()
                ? "Nothing is taken as it stands."
                : "%s and what is listed are taken as they stand; everything else may be anything."
                        .formatted(Phrases.capital(Phrases.count(values.size(), "known fact")));
        var labels = LabelLook.ORDER;
        var choices = java.util.Arrays.stream(LabelLook.values())
                .map(look -> Label.Name.valueOf(look.name()))
                .sorted(labels)
                .map(name -> new QuestionSentence.Choice(
                        name.name(), LabelLook.of(name).word(), name == label))
                .toList();
        try (var scope = WorkLimit.of(LONGEST).begin()) {
            var found = whatIf.answer(whatIf.condition(body));
            return new ExploreView.Condition(choices, LabelLook.of(label).word(), fixed, cases(found, label), "");
        } catch (WorkStopped stopped) {
            return new ExploreView.Condition(
                    choices,
                    LabelLook.of(label).word(),
                    fixed,
                    List.of(),
                    "This takes longer than a page should. Programs find it at `/api/v1/conditions`.");
        } catch (RefusedInput refused) {
            return new ExploreView.Condition(
                    choices,
                    LabelLook.of(label).word(),
                    fixed,
                    List.of(),
                    refused.problems().stream().map(each -> each.detail()).collect(Collectors.joining(" ")));
        }
    }

    /** The facts on which the conditions turn that it hangs on. */
    private Set<String> hangsOn(Answer.Obligation obligation) {
        var fields = new HashSet<String>();
        for (var rests : obligation.restsOn()) {
            var condition = answer.condition(rests.condition());
            if (rests.role() == Answer.Role.CONTINUING && condition != null) {
                condition
                        .because()
                        .forEach(reason -> fields.addAll(reason.facts().keySet()));
            }
        }
        return fields;
    }

    private List<ExploreView.Cases> cases(ConditionAnswer found, Label.Name label) {
        var groups = new LinkedHashMap<ConditionAnswer.ExactCondition, List<String>>();
        found.conditions()
                .forEach((reading, condition) -> groups.computeIfAbsent(condition, key -> new ArrayList<>())
                        .add(reading));
        return groups.entrySet().stream()
                .map(each -> cases(
                        Phrases.joined(each.getValue().stream()
                                .map(words::readingTitle)
                                .toList()),
                        each.getKey(),
                        LabelLook.of(label).word()))
                .toList();
    }

    private ExploreView.Cases cases(String readings, ConditionAnswer.ExactCondition condition, String label) {
        var cases = condition.anyOf();
        var isAlways = cases.stream().anyMatch(each -> each.allOf().isEmpty());
        var exactly = condition.exact() ? "exactly if" : "at least if";
        var lead = cases.isEmpty()
                ? "Never %s.".formatted(label.toLowerCase(java.util.Locale.ENGLISH))
                : isAlways
                        ? label + ", whatever else is so."
                        : "%s %s %s:"
                                .formatted(
                                        label,
                                        exactly,
                                        cases.size() == 1
                                                ? "this is so"
                                                : "one of these " + Phrases.count(cases.size()) + " is so");
        var more = cases.size() - MOST_CASES;
        return new ExploreView.Cases(
                readings,
                lead,
                isAlways
                        ? List.of()
                        : cases.stream()
                                .limit(MOST_CASES)
                                .map(each -> new ExploreView.Case(
                                        Phrases.joined(each.allOf().stream()
                                                .map(this::term)
                                                .toList()),
                                        String.join(", ", each.clauses())))
                                .toList(),
                more > 0 ? "And %s more; programs find all of them.".formatted(Phrases.count(more)) : "");
    }

    /** What a fact must be, as in `violence overall: not reduced`. */
    private String term(ConditionAnswer.Term term) {
        var value = term.value() instanceof List<?> any
                ? any.stream().map(each -> words.value(term.field(), each)).collect(Collectors.joining(" or "))
                : words.value(term.field(), term.value());
        var verb = switch (term.is()) {
            case "≠" -> "not ";
            case "<" -> "below ";
            case "≥" -> "from ";
            default -> "";
        };
        return words.field(term.field()) + ": " + verb + value;
    }
}
