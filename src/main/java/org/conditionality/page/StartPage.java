package org.conditionality.page;

import java.util.Map;
import org.conditionality.page.start.StartViews;
import org.conditionality.reload.RulesEdition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page that everything starts from. */
@Controller
final class StartPage {

    private final PageQuestions questions;
    private final PageScenarios scenarios;

    StartPage(PageQuestions questions, PageScenarios scenarios) {
        this.questions = questions;
        this.scenarios = scenarios;
    }

    @GetMapping("/")
    ModelAndView start() {
        var edition = questions.edition();
        var usual = questions.usual(edition, null);
        var view = new StartViews(edition, questions.links(), questions::usual, agreement -> count(edition, agreement))
                .of(usual);
        return new ModelAndView(
                "start", Map.of("frame", questions.frame("What follows?", "/", "start", usual), "start", view));
    }

    private int count(RulesEdition edition, String agreement) {
        return scenarios.of(edition).files().stream()
                .filter(file -> file.agreement().equals(agreement))
                .mapToInt(file -> file.scenarios().size() + file.timelines().size())
                .sum();
    }
}
