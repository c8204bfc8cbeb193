package org.conditionality.whatif.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.text.Given;
import org.conditionality.text.NearestName;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;

/**
 * A question with more beside it. One reading may be named by {@code reading} instead of a list of one.
 *
 * @param given the whole body
 * @param problems where to note what is wrong with the rest
 */
public record QuestionWith(Question question, Given given, List<Problem> problems) {

    private static final String READING = "reading";
    private static final String READINGS = "readings";

    /** Reads the question. Throws with everything that is wrong with it. */
    public static QuestionWith read(@Nullable Object body, Collection<String> more, QuestionReader reader) {
        var problems = new ArrayList<Problem>();
        var given = Given.of(body, "question", "", problems);
        if (!(body instanceof Map<?, ?> stated)) {
            given.wants("an object", null);
            throw new RefusedInput(problems);
        }
        var rest = new LinkedHashMap<Object, Object>(stated);
        rest.keySet().removeAll(more);
        if (stated.get(READING) != null && stated.get(READINGS) == null) {
            rest.remove(READING);
            rest.put(READINGS, List.of(stated.get(READING)));
        }
        var keys = new ArrayList<>(QuestionReader.KEYS);
        keys.add(READING);
        keys.addAll(more);
        stated.keySet().stream().filter(key -> !keys.contains(key.toString())).forEach(key -> {
            rest.remove(key);
            given.entry(key.toString())
                    .refuse("There is no key `" + key + "` here.", NearestName.to(key.toString(), keys));
        });
        var found = new ArrayList<Problem>();
        var question = reader.read(rest, "", found);
        found.forEach(each -> problems.add(
                each.pointer().startsWith("/" + READINGS) && stated.get(READINGS) == null
                        ? new Problem("/" + READING, each.detail(), each.suggestion())
                        : each));
        return new QuestionWith(question.orElseThrow(() -> new RefusedInput(problems)), given, problems);
    }

    /** Throws if anything was noted. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
    }
}
