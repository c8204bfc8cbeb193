package org.conditionality.page;

import java.util.List;
import java.util.Map;
import org.conditionality.page.rules.RuleBooks;
import org.conditionality.page.rules.RuleFilter;
import org.conditionality.page.rules.TestedRules;
import org.conditionality.text.NearestName;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules of an agreement, beside its clauses. */
@Controller
final class RulesPage {

    private final PageQuestions questions;
    private final PageScenarios scenarios;

    RulesPage(PageQuestions questions, PageScenarios scenarios) {
        this.questions = questions;
        this.scenarios = scenarios;
    }

    @GetMapping(RuleBooks.PATH)
    ModelAndView show(@RequestParam Map<String, String> parameters) {
        var edition = questions.edition();
        var address = questions.read(parameters, edition);
        var agreement = address.agreement();
        var library = edition.library();
        var pack = library.pack(agreement)
                .orElseThrow(() -> new RefusedInput(List.of(new Problem(
                        "/agreement",
                        "There is no agreement `%s`.".formatted(agreement),
                        NearestName.to(
                                agreement,
                                library.packs().stream()
                                        .map(each -> each.agreement().id())
                                        .toList())))));
        var filter = new RuleFilter(
                parameters.getOrDefault("of", ""),
                parameters.getOrDefault("find", ""),
                parameters.containsKey("differing"));
        var book = new RuleBooks(edition, questions.links(), pack, new TestedRules(scenarios.of(edition), agreement))
                .of(address, filter, questions.since(agreement));
        return new ModelAndView(
                "rules",
                Map.of(
                        "frame",
                        questions.frame("Rules", RuleBooks.PATH, "rules", address),
                        "book",
                        book,
                        "kept",
                        questions.links().parameters(address)));
    }
}
