package org.conditionality.evaluation;

import org.conditionality.evaluation.unknown.SolverCache;
import org.conditionality.rule.reading.ReadingRules;

/**
 * What is remembered of one reading. Safe for threads.
 *
 * @param solved what was found out about parts of questions
 * @param answers whole answers
 */
record ReadingMemory(SolverCache solved, AnswerCache answers) {

    /** One in which nothing is remembered yet. */
    static ReadingMemory of(ReadingRules rules) {
        return new ReadingMemory(new SolverCache(rules), new AnswerCache(rules));
    }

    /** One of other rules: it begins with what was found out under earlier ones and still holds, but with no answers. */
    static ReadingMemory after(ReadingMemory before, ReadingRules rules) {
        return new ReadingMemory(SolverCache.after(before.solved, rules), new AnswerCache(rules));
    }
}
