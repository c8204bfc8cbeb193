package org.conditionality.page;

import java.util.List;
import java.util.Map;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.RefusedInput;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what is wrong with what was asked of it. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageErrors {

    private final PageQuestions questions;

    PageErrors(PageQuestions questions) {
        this.questions = questions;
    }

    @ExceptionHandler
    ModelAndView refused(RefusedInput e) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, "This cannot be answered as it was asked.", e.problems());
    }

    @ExceptionHandler
    ModelAndView noAnswer(RulesFault e) {
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The rules come to no answer on these facts.",
                e.findings().stream()
                        .map(finding -> new Problem("", finding.toString(), null))
                        .toList());
    }

    @ExceptionHandler
    ModelAndView unreadable(RefusedFile e) {
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The scenarios cannot be read.",
                e.problems().stream()
                        .map(each -> new Problem(
                                "", each.file() + ":" + each.line() + ": " + each.detail(), each.suggestion()))
                        .toList());
    }

    private ModelAndView page(HttpStatus status, String heading, List<Problem> problems) {
        var usual = questions.usual(questions.edition(), null);
        var page = new ModelAndView(
                "problem",
                Map.of(
                        "frame",
                        questions.frame("Not answered", "", "", usual),
                        "heading",
                        heading,
                        "problems",
                        problems,
                        "back",
                        "/"));
        page.setStatus(status);
        return page;
    }
}
