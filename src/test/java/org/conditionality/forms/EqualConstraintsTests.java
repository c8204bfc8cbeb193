package org.conditionality.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.conditionality.author.SampleRules;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule fires whatever forms other rules have for the same constraint: the engine's index of equal ones would keep one. */
final class EqualConstraintsTests {

    private static final List<String> FORMS = List.of(
            "id == \"hosting\"",
            "( id ) == \"hosting\"",
            "this.id == \"hosting\"",
            "( this.id ) == \"hosting\"",
            "id() == \"hosting\"",
            "( id() ) == ( \"hosting\" )",
            "\"hosting\" == id",
            "\"hosting\" == ( id )",
            "id == 'hosting'",
            "id == ( \"hosting\" )");

    @Test
    void eachOfManyFormsOfOneConstraintIsMet(@TempDir Path rules) throws IOException {
        var text = new StringBuilder("package conditionality\n\nimport org.conditionality.norm.*\n");
        for (var at = 0; at < FORMS.size(); at++) {
            text.append("""

                    rule "Form %d"
                    when
                        Condition( %s )
                    then
                        insertLogical( Advisory.of( "form-%d", "It is met." ) );
                    end
                    """.formatted(at, FORMS.get(at), at));
        }
        SampleRules.in(rules, text.toString());
        var library = Library.open(Optional.of(rules));
        var question = new QuestionReader(library)
                .read(Map.of(
                        "agreement",
                        "small",
                        "asOf",
                        "2021-01-01",
                        "facts",
                        Map.of("foreignMilitants", Map.of("hosted", true, "recruitingTrainingOrFunding", false))));

        var advisories = Objects.requireNonNull(
                        new Evaluator(library).evaluate(question).readings().get("us"))
                .advisories();

        assertThat(advisories)
                .extracting(Answer.Advisory::id)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, FORMS.size())
                        .mapToObj(at -> "form-" + at)
                        .toList());
    }
}
