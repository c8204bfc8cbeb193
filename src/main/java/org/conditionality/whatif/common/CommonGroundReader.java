package org.conditionality.whatif.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.norm.Label;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionForm;
import org.conditionality.question.QuestionList;
import org.conditionality.question.QuestionListReader;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.common.CommonGroundQuestion.Side;
import org.conditionality.whatif.counterfactual.FactLocks;
import org.jspecify.annotations.Nullable;

/** Reads a question of common ground. */
public final class CommonGroundReader {

    /** What is given in history, and not up to anybody now, changes only if the question says so. */
    private final Library library;

    private final QuestionReader reader;

    public CommonGroundReader(Library library, QuestionReader reader) {
        this.library = library;
        this.reader = reader;
    }

    /**
     * The question that is the whole body.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public CommonGroundQuestion read(@Nullable Object body) {
        var problems = new ArrayList<Problem>();
        var given = CommonGroundForm.FORM.open(body, "", problems).orElseThrow(() -> new RefusedInput(problems));
        var questions = questions(given, problems);
        var label = CommonGroundForm.LABEL.read(given).map(Label.Name::valueOf);
        var changes = CommonGroundForm.MAX_CHANGES.read(given);
        if (questions.isEmpty()) {
            throw refused(problems);
        }
        var locks = FactLocks.read(given, pack(questions.get(0)));
        var about = about(given, questions);
        var sides = about.map(name -> sides(name, given, questions)).orElse(List.of());
        if (about.isPresent() && sides.size() < 2) {
            given.refuse(
                    "Common ground lies between two readings or more; there %s."
                            .formatted(sides.isEmpty() ? "is none that has this" : "is one alone"),
                    "Name more under `readings`, or more agreements.");
        }
        if (!problems.isEmpty()) {
            throw refused(problems);
        }
        return new CommonGroundQuestion(about.orElseThrow(), sides, label, locks, changes);
    }

    private static RefusedInput refused(List<Problem> problems) {
        return new RefusedInput(List.copyOf(new LinkedHashSet<>(problems)));
    }

    private Pack pack(Question question) {
        return library.pack(question.agreement()).orElseThrow();
    }

    /** What is asked of each agreement; none where something is wrong, which is noted. */
    private List<Question> questions(Given given, List<Problem> problems) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        given.entries().forEach((key, entry) -> body.put(key, entry.value()));
        body.keySet().retainAll(QuestionForm.FORM.names());
        if (QuestionListReader.asksSeveral(body)) {
            return new QuestionListReader(library, reader)
                    .read(body, "", problems)
                    .map(QuestionList::each)
                    .orElse(List.of());
        }
        return reader.read(body, "", problems).map(List::of).orElse(List.of());
    }

    /** The obligation or the matter asked about. */
    private Optional<String> about(Given given, List<Question> questions) {
        var obligation = CommonGroundForm.OBLIGATION.read(given);
        var matter = CommonGroundForm.MATTER.read(given);
        if (obligation.isNull() && matter.isNull()) {
            given.refuse("It is not said what it is about.", "State either `obligation` or `matter`.");
            return Optional.empty();
        }
        if (!obligation.isNull() && !matter.isNull()) {
            matter.refuse("There are both `obligation` and `matter`.", "Keep one of the two.");
            return Optional.empty();
        }
        if (!obligation.isNull() && questions.size() > 1) {
            obligation.refuse(
                    "Each agreement has obligations of its own.",
                    "Ask about a `matter`: %s.".formatted(String.join(", ", matters(questions))));
            return Optional.empty();
        }
        return obligation.isNull()
                ? matter.oneOf(matters(questions))
                : obligation.oneOf(
                        pack(questions.get(0)).agreement().obligations().keySet());
    }

    private Set<String> matters(List<Question> questions) {
        var matters = new TreeSet<String>();
        questions.forEach(
                each -> matters.addAll(pack(each).agreement().matters().keySet()));
        return matters;
    }

    private List<Side> sides(String about, Given given, List<Question> questions) {
        var ofMatter = CommonGroundForm.OBLIGATION.read(given).isNull();
        var sides = new ArrayList<Side>();
        for (var question : questions) {
            var pack = pack(question);
            var obligations = ofMatter ? pack.agreement().matters().getOrDefault(about, List.of()) : List.of(about);
            for (var reading : question.readings().isEmpty() ? pack.readings() : question.readings()) {
                var own = obligations.stream()
                        .filter(pack.reading(reading).obligations()::contains)
                        .toList();
                if (!own.isEmpty()) {
                    sides.add(new Side(question, reading, own));
                }
            }
        }
        return sides;
    }
}
