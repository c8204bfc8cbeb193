package org.conditionality.whatif.question;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionForm;
import org.conditionality.question.QuestionReader;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.text.form.BodyForm;
import org.jspecify.annotations.Nullable;

/**
 * A question with more beside it. One reading may be named by {@code reading} instead of a list of one.
 *
 * @param given the whole body
 * @param problems where to note what is wrong with the rest
 */
public record QuestionWith(Question question, Given given, List<Problem> problems) {

    /** Reads the question of a body. Throws with everything that is wrong with it. */
    public static QuestionWith read(@Nullable Object body, BodyForm form, QuestionReader reader) {
        var problems = new ArrayList<Problem>();
        var given = form.open(body, "", problems).orElseThrow(() -> new RefusedInput(problems));
        var found = new ArrayList<Problem>();
        var asked = Given.of(body, given.name(), "", found);
        var question = reader.question(asked, readings(asked)).filter(each -> found.isEmpty());
        problems.addAll(found);
        return new QuestionWith(question.orElseThrow(() -> new RefusedInput(problems)), given, problems);
    }

    private static List<Given> readings(Given asked) {
        var listed = QuestionForm.READINGS.read(asked);
        var one = QuestionForm.READING.read(asked);
        if (one.isNull()) {
            return listed;
        }
        if (!QuestionForm.READINGS.entry(asked).isNull()) {
            one.refuse("There are both `reading` and `readings`.", "Keep one of the two.");
        }
        return List.of(one);
    }

    /** Throws if anything was noted. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
    }
}
