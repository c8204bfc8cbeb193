package org.conditionality.page;

import java.util.Map;
import java.util.function.Function;
import org.conditionality.page.explore.ExploreAsk;
import org.conditionality.page.explore.ExploreViews;
import org.conditionality.reload.RulesEdition;
import org.conditionality.whatif.WhatIf;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How an obligation turns as facts vary. All of it follows from the address. */
@Controller
final class ExplorePage {

    private final PageQuestions questions;
    private final Function<RulesEdition, WhatIf> whatIf;

    ExplorePage(PageQuestions questions, Function<RulesEdition, WhatIf> whatIf) {
        this.questions = questions;
        this.whatIf = whatIf;
    }

    @GetMapping(ExploreViews.PATH)
    ModelAndView explore(@RequestParam Map<String, String> parameters) {
        var edition = questions.edition();
        var address = questions.read(parameters, edition);
        var view = new ExploreViews(edition, questions.links(), whatIf.apply(edition))
                .of(address, ExploreAsk.read(parameters));
        return new ModelAndView(
                "explore",
                Map.of("frame", questions.frame("Explore", ExploreViews.PATH, "explore", address), "explored", view));
    }
}
