package org.conditionality.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.conditionality.page.bench.Benches;
import org.conditionality.page.scenarios.RunReports;
import org.conditionality.page.scenarios.ScenarioFilter;
import org.conditionality.page.scenarios.ScenarioGrids;
import org.conditionality.page.scenarios.ScenarioLinks;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.web.http.Routes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The scenarios there are, and their runs. */
@Controller
final class ScenariosPage {

    private static final String OF = "of";
    private static final String FIND = "find";

    private final PageQuestions questions;

    ScenariosPage(PageQuestions questions) {
        this.questions = questions;
    }

    @GetMapping(ScenarioGrids.PATH)
    ModelAndView show(
            @RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response) {
        var edition = questions.edition();
        var address = questions.read(parameters, edition);
        var filter = filter(parameters);
        var grid = new ScenarioGrids(edition, questions.links())
                .of(edition.scenarios(), filter, questions.links().parameters(address));
        return new ModelAndView(
                "scenarios",
                Map.of(
                        "frame",
                        questions.frame("Scenarios", ScenarioGrids.PATH, "scenarios", address),
                        "grid",
                        grid,
                        "of",
                        filter.agreement(),
                        "token",
                        RunToken.forForm(request, response, ScenarioGrids.PATH)));
    }

    private static ScenarioFilter filter(Map<String, String> parameters) {
        return new ScenarioFilter(parameters.getOrDefault(OF, ""), parameters.getOrDefault(FIND, ""));
    }

    /** The workbench with the facts of a scenario. */
    @GetMapping(ScenarioGrids.PATH + "/ask")
    ResponseEntity<Void> ask(
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String reading) {
        var address = ScenarioLinks.of(questions.edition().scenarios(), file, line)
                .orElseThrow(() -> new RefusedInput(List.of(new Problem(
                        "/file",
                        "No scenario that a page can ask begins on line `%s` of `%s`.".formatted(line, file),
                        "The file may have changed since: look it up among the scenarios."))));
        var asked = reading.isEmpty() ? address : address.under(reading);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(questions.links().link(Benches.PATH, asked)))
                .build();
    }

    /** Runs all scenarios, or those that are shown. */
    @PostMapping(Routes.SCENARIO_RUNS)
    ModelAndView run(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var edition = questions.edition();
        var given = FormBody.read(request);
        var token = given.remove(RunToken.NAME);
        var address = questions.read(given, edition);
        if (!RunToken.isOwn(request, token)) {
            return notOurs();
        }
        var filter = "these".equals(given.get("which")) ? filter(given) : ScenarioFilter.ALL;
        var report = new RunReports(edition).run(edition.scenarios(), filter);
        return new ModelAndView(
                "run",
                Map.of(
                        "frame",
                        questions.frame(report.headline(), ScenarioGrids.PATH, "scenarios", address),
                        "report",
                        report,
                        "kept",
                        questions.links().parameters(address),
                        "which",
                        given.getOrDefault("which", "all"),
                        "filter",
                        filter,
                        "back",
                        questions.links().link(ScenarioGrids.PATH, address),
                        "token",
                        RunToken.forForm(request, response, ScenarioGrids.PATH)));
    }

    private ModelAndView notOurs() {
        var page = new ModelAndView(
                "problem",
                Map.of(
                        "frame",
                        questions.frame("Not run", "", "", questions.usual(questions.edition(), null)),
                        "heading",
                        "The scenarios were not run.",
                        "problems",
                        List.of(new Problem(
                                "",
                                "They are run only where the page of scenarios asks for it, and this did not come from there.",
                                "Open the page of scenarios and run them there. It needs cookies; programs call "
                                        + "POST /api/v1/scenarios/runs.")),
                        "back",
                        ScenarioGrids.PATH));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }
}
