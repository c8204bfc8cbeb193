package org.conditionality.page;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.asked.PageAnswers;
import org.conditionality.page.bench.Benches;
import org.conditionality.page.fact.EnteredFacts;
import org.conditionality.page.fact.EnteredNotes;
import org.conditionality.page.frame.PageFrames;
import org.conditionality.page.words.Phrases;
import org.conditionality.reload.RulesEdition;
import org.conditionality.whatif.WhatIf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The workbench: a question, its facts and its answer. All of it follows from the address. */
@Controller
final class WorkbenchPage {

    private final PageQuestions questions;

    private final Function<RulesEdition, WhatIf> whatIf;

    WorkbenchPage(PageQuestions questions, Function<RulesEdition, WhatIf> whatIf) {
        this.questions = questions;
        this.whatIf = whatIf;
    }

    private Benches benches(RulesEdition edition) {
        var by = whatIf.apply(edition);
        return new Benches(edition, questions.links(), body -> by.answer(by.counterfactual(body)));
    }

    @GetMapping(Benches.PATH)
    ModelAndView workbench(@RequestParam Map<String, String> parameters) {
        var edition = questions.edition();
        var address = questions.read(parameters, edition);
        var bench = benches(edition).of(address, parameters.getOrDefault("sides", ""));
        var title = Phrases.capital(bench.board().headline().replaceFirst("\\.$", ""));
        return new ModelAndView(
                "workbench", Map.of("frame", questions.frame(title, Benches.PATH, "bench", address), "bench", bench));
    }

    /** Another agreement, reading, day or background, as the sentence says them. */
    @GetMapping(Benches.PATH + "/ask")
    ResponseEntity<Void> ask(@RequestParam Map<String, String> parameters) {
        var edition = questions.edition();
        var given = new LinkedHashMap<>(parameters);
        var page = given.remove("page");
        var was = given.remove("was");
        if (was != null && !was.equals(given.get("agreement"))) {
            given.remove("why");
            var usual = questions.usual(edition, given.get("agreement"));
            var knows = edition.library()
                    .pack(usual.agreement())
                    .filter(pack -> pack.readings().contains(given.get("reading")))
                    .isPresent();
            if (!knows) {
                given.put("reading", usual.reading());
            }
            var isKnown = edition.records(usual.agreement()).stream()
                    .anyMatch(record -> record.name().equals(given.get("background")));
            if (!isKnown) {
                given.remove("background");
            }
        }
        return redirect(screen(page), questions.read(given, edition), own(given));
    }

    /** Facts as the form states them: the whole page again, or what a script puts into the page that is shown. */
    @GetMapping(Benches.PATH + "/change")
    Object change(
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String swapped,
            HttpServletResponse response) {
        var edition = questions.edition();
        var address = questions.read(parameters, edition);
        var shown = new PageAnswers(edition).facts(address);
        var pack = edition.library().pack(address.agreement()).orElseThrow();
        var changes = EnteredFacts.read(pack.vocabulary(), shown, address.changes(), parameters);
        var changed = address.changing(changes).noting(EnteredNotes.read(address.notes(), parameters));
        if (swapped == null) {
            return redirect(Benches.PATH, changed, Map.of());
        }
        var bench = benches(edition).of(changed, "");
        response.setHeader("HX-Push-Url", bench.permalink());
        return new ModelAndView("bench/swap", Map.of("bench", bench));
    }

    /** The screen that a form names; the workbench where it names none that there is, so that it leads nowhere else. */
    private static String screen(@Nullable String path) {
        return path != null && PageFrames.isScreen(path) ? path : Benches.PATH;
    }

    /** The parameters that one screen alone has: they are carried along as they are. */
    private static Map<String, String> own(Map<String, String> parameters) {
        var own = new LinkedHashMap<>(parameters);
        AddressText.PARAMETERS.forEach(own::remove);
        return own;
    }

    private ResponseEntity<Void> redirect(String path, PageAddress address, Map<String, String> own) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(questions.links().link(path, address.madeBy(null, null), own)))
                .build();
    }
}
