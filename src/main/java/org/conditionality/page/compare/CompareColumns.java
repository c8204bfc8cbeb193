package org.conditionality.page.compare;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactPath;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.asked.PageAnswers;
import org.conditionality.page.bench.Benches;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.text.RefusedInput;

/** Answers the what-ifs that an address compares. */
final class CompareColumns {

    private static final int MOST_NAMED = 3;

    private final PageAnswer answer;
    private final PageAnswers answers;
    private final AddressText links;
    private final PackWords words;
    private final List<String> faults = new ArrayList<>();

    CompareColumns(PageAnswer answer, PageAnswers answers, AddressText links) {
        this.answer = answer;
        this.answers = answers;
        this.links = links;
        this.words = answer.words();
    }

    /** The baseline, the user's what-if if there is one, and what else the address names. */
    List<CompareColumn> of(CompareAsk ask, String path) {
        var address = answer.address();
        var columns = new ArrayList<CompareColumn>();
        columns.add(new CompareColumn(
                new CompareView.Heading(
                        address.background() == null ? "The baseline" : "The record",
                        (address.background() == null ? "what is given on " : "as known on ")
                                + Phrases.day(answer.before().asOf()),
                        links.link(Benches.PATH, address.changing(Map.of())),
                        ""),
                answer.before(),
                readings(answer.before())));
        if (!address.changes().isEmpty()) {
            columns.add(new CompareColumn(
                    new CompareView.Heading(
                            "Your what-if", names(address.changes(), ""), links.link(Benches.PATH, address), ""),
                    answer.asked(),
                    readings(answer.asked())));
        }
        for (var index = 0; index < ask.variants().size(); index++) {
            var variant = ask.variants().get(index);
            var own = at(address, variant);
            var title = variant.name().isEmpty() ? names(variant.facts(), variant.asOf()) : variant.name();
            var remove = links.link(path, address, ask.without(index).parameters(links));
            try {
                var asked = answers.question(own);
                columns.add(new CompareColumn(
                        new CompareView.Heading(title, note(variant), links.link(Benches.PATH, own), remove),
                        asked,
                        readings(asked)));
            } catch (RefusedInput refused) {
                refused.problems()
                        .forEach(problem -> faults.add("The column “%s” is left out. %s"
                                .formatted(
                                        title,
                                        problem.detail()
                                                + (problem.suggestion() == null ? "" : " " + problem.suggestion()))));
            }
        }
        return columns;
    }

    /** What is wrong with the columns that are left out. */
    List<String> faults() {
        return faults;
    }

    private static PageAddress at(PageAddress address, CompareVariant variant) {
        var same = address.changing(variant.facts());
        return variant.asOf().isEmpty() ? same : same.on(variant.asOf());
    }

    private static String note(CompareVariant variant) {
        var facts = variant.facts().values().stream()
                .mapToInt(value -> value instanceof Map<?, ?> fields ? fields.size() : 1)
                .sum();
        var changed = facts == 0 ? "" : Phrases.count(facts, "fact") + " changed";
        var day = variant.asOf().isEmpty() ? "" : "another day";
        return changed.isEmpty() || day.isEmpty() ? changed + day : changed + ", " + day;
    }

    /** Reasons under the reading that is shown; labels under the others. */
    private Map<String, Answer.Reading> readings(Question asked) {
        var readings = new LinkedHashMap<String, Answer.Reading>();
        for (var reading : answer.pack().readings()) {
            var detail = reading.equals(answer.address().reading()) ? Detail.REASONS : Detail.LABELS;
            answers.under(reading, asked.in(detail)).ifPresent(labels -> readings.put(reading, labels));
        }
        return readings;
    }

    /** What a change of facts is called, as in `Violence: reduced`. */
    private String names(Map<String, Object> facts, String day) {
        var names = new ArrayList<String>();
        facts.forEach((type, fields) -> {
            if (fields instanceof Map<?, ?> values) {
                values.forEach((field, value) -> {
                    var written = FactPath.written(type, String.valueOf(field));
                    names.add(words.field(written) + ": " + words.value(written, value));
                });
            } else {
                names.add(words.type(type));
            }
        });
        if (!day.isEmpty()) {
            names.add("On " + day(day));
        }
        var more = names.size() - MOST_NAMED;
        return names.isEmpty()
                ? "The baseline again"
                : String.join("; ", names.subList(0, Math.min(names.size(), MOST_NAMED)))
                        + (more > 0 ? " and " + Phrases.count(more) + " more" : "");
    }

    private static String day(String text) {
        try {
            return Phrases.day(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
