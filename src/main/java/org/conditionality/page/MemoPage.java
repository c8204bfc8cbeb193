package org.conditionality.page;

import java.util.Map;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.asked.PageAnswers;
import org.conditionality.page.bench.Benches;
import org.conditionality.page.bench.LinkedLabels;
import org.conditionality.page.memo.Memo;
import org.conditionality.page.memo.MemoMarkdown;
import org.conditionality.page.memo.Memos;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A what-if to take along: to print, as Markdown and as JSON. */
@Controller
final class MemoPage {

    private static final String PATH = "/memo";

    private final PageQuestions questions;

    MemoPage(PageQuestions questions) {
        this.questions = questions;
    }

    @GetMapping(PATH)
    ModelAndView memo(@RequestParam Map<String, String> parameters) {
        var address = questions.read(parameters, questions.edition());
        var memo = of(address);
        return new ModelAndView(
                "memo",
                Map.of(
                        "frame",
                        questions.frame("Memo", PATH, "memo", address),
                        "memo",
                        memo,
                        "markdown",
                        questions.links().link(PATH + ".md", address),
                        "json",
                        questions.links().link(PATH + ".json", address)));
    }

    @GetMapping(PATH + ".md")
    ResponseEntity<String> markdown(@RequestParam Map<String, String> parameters) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/markdown;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"memo.md\"")
                .body(MemoMarkdown.of(of(questions.read(parameters, questions.edition()))));
    }

    @GetMapping(PATH + ".json")
    ResponseEntity<Memo> json(@RequestParam Map<String, String> parameters) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(of(questions.read(parameters, questions.edition())));
    }

    private Memo of(PageAddress address) {
        var answer = new PageAnswers(questions.edition()).of(address);
        return new Memos(answer).of(link(answer));
    }

    private String link(PageAnswer answer) {
        var permanent =
                answer.address().madeBy(LinkedLabels.shortVersion(answer.rulesVersion()), LinkedLabels.of(answer));
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                + questions.links().link(Benches.PATH, permanent);
    }
}
