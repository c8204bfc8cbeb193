package org.conditionality.page;

import java.net.URI;
import java.util.Map;
import org.conditionality.page.asked.PageAnswers;
import org.conditionality.page.compare.CompareAsk;
import org.conditionality.page.compare.CompareVariant;
import org.conditionality.page.compare.CompareViews;
import org.conditionality.page.fact.EnteredFacts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What-ifs, readings and agreements side by side. All of it follows from the address. */
@Controller
final class ComparePage {

    private final PageQuestions questions;

    ComparePage(PageQuestions questions) {
        this.questions = questions;
    }

    @GetMapping(CompareViews.PATH)
    ModelAndView compare(@RequestParam Map<String, String> parameters) {
        var edition = questions.edition();
        var address = questions.read(parameters, edition);
        var ask = CompareAsk.read(parameters, questions.links());
        var view = new CompareViews(edition, questions.links()).of(address, ask);
        return new ModelAndView(
                "compare",
                Map.of("frame", questions.frame("Compare", CompareViews.PATH, "compare", address), "comparison", view));
    }

    /** One more column, as its form states it. */
    @GetMapping(CompareViews.PATH + "/add")
    ResponseEntity<Void> add(@RequestParam Map<String, String> parameters) {
        var edition = questions.edition();
        var address = questions.read(parameters, edition);
        var base = parameters.containsKey("above") ? address : address.changing(Map.of());
        var shown = new PageAnswers(edition).facts(base);
        var vocabulary =
                edition.library().pack(address.agreement()).orElseThrow().vocabulary();
        var facts = EnteredFacts.read(vocabulary, shown, base.changes(), parameters);
        var day = parameters.getOrDefault("day", "").strip();
        var ask = CompareAsk.read(parameters, questions.links())
                .adding(new CompareVariant(
                        parameters.getOrDefault("name", "").strip(), facts, day.equals(address.asOf()) ? "" : day));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(
                        questions.links().link(CompareViews.PATH, address, ask.parameters(questions.links()))))
                .build();
    }
}
