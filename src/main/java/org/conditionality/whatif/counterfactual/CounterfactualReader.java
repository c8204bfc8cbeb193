package org.conditionality.whatif.counterfactual;

import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.question.QuestionWith;
import org.jspecify.annotations.Nullable;

/** Reads a question of what it would take. */
public final class CounterfactualReader {

    private final Library library;
    private final QuestionReader reader;

    public CounterfactualReader(Library library, QuestionReader reader) {
        this.library = library;
        this.reader = reader;
    }

    /**
     * The question that is the whole body.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public CounterfactualQuestion read(@Nullable Object body) {
        var read = QuestionWith.read(body, CounterfactualForm.FORM, reader);
        var pack = library.pack(read.question().agreement()).orElseThrow();
        var goals = new GoalReader(read.question(), pack).goals(read.given());
        var locks = FactLocks.read(read.given(), pack).by(CounterfactualForm.BY.read(read.given()));
        var changes = CounterfactualForm.MAX_CHANGES.read(read.given());
        var unknowns = CounterfactualForm.UNKNOWNS.read(read.given());
        read.check();
        return new CounterfactualQuestion(read.question(), goals, locks, unknowns, changes);
    }
}
