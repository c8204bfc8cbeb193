package org.conditionality.page.use;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.conditionality.norm.Agreement;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.words.Phrases;

/** Says how to cite an answer: the question, the version of the rules, the days, and the treaty text by clause. */
final class Citations {

    private final PageAnswer answer;

    Citations(PageAnswer answer) {
        this.answer = answer;
    }

    /**
     * As of the day on which it is cited.
     *
     * @param link to the answer, whole
     */
    UseView.Cited cited(LocalDate today, String link) {
        return new UseView.Cited(sentence(today, link), sources());
    }

    private String sentence(LocalDate today, String link) {
        var words = answer.words();
        var agreement = answer.pack().agreement();
        return "Conditionality, “Under %s, %s, on %s”; %s, %s. Rules %s, version %s. Answered on %s: %s"
                .formatted(
                        words.agreement(),
                        words.phrase(answer.address().reading()),
                        Phrases.day(answer.asked().asOf()),
                        agreement.title(),
                        Phrases.day(agreement.date()),
                        agreement.id(),
                        answer.rulesVersion(),
                        Phrases.day(today),
                        link);
    }

    /** The clauses that the obligations of this answer stand in, in the order of the author. */
    private List<UseView.Source> sources() {
        var named = answer.obligations().stream()
                .flatMap(each -> each.clauses().stream())
                .collect(Collectors.toSet());
        return answer.pack().agreement().clauses().entrySet().stream()
                .filter(each -> named.contains(each.getKey()))
                .map(each -> source(each.getKey(), each.getValue()))
                .toList();
    }

    private UseView.Source source(String name, Agreement.Clause clause) {
        return new UseView.Source(
                name,
                answer.words().clause(name),
                Objects.requireNonNullElse(clause.url(), ""),
                clause.confidence().equals("verified"));
    }
}
