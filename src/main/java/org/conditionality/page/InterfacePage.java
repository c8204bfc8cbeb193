package org.conditionality.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.conditionality.page.use.UseViews;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** What a page asks, as programs ask it, as a scenario, and as one cites it. */
@Controller
final class InterfacePage {

    private final PageQuestions questions;
    private final JsonMapper json;

    InterfacePage(PageQuestions questions, JsonMapper json) {
        this.questions = questions;
        this.json = json;
    }

    @GetMapping(UseViews.PATH)
    ModelAndView show(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        var edition = questions.edition();
        var address = questions.read(parameters, edition);
        var view = new UseViews(edition, questions.links(), json, PageOrigin.of(request))
                .of(address, parameters.getOrDefault("ask", ""), LocalDate.now(ZoneOffset.UTC));
        return new ModelAndView(
                "use",
                Map.of("frame", questions.frame("This what-if as code", UseViews.PATH, "use", address), "use", view));
    }

    /** The what-if as a file to put into {@code scenarios/}: the service writes none there itself. */
    @GetMapping(UseViews.PATH + "/scenario")
    ResponseEntity<String> scenario(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        var edition = questions.edition();
        var saved = new UseViews(edition, questions.links(), json, PageOrigin.of(request))
                .scenario(questions.read(parameters, edition));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(saved.file())
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                .body(saved.yaml());
    }
}
