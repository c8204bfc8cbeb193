package org.conditionality.evaluation;

import org.conditionality.evaluation.ground.GroundTables;
import org.conditionality.evaluation.unknown.SolverCache;
import org.conditionality.rule.reading.ReadingRules;

/**
 * What is remembered of one reading. Safe for threads.
 *
 * @param solved what was found out about parts of questions
 * @param answers whole answers
 * @param tables what obligations and conditions come to for all facts
 */
record ReadingMemory(SolverCache solved, AnswerCache answers, GroundTables tables) {

    /** One in which nothing is remembered yet. */
    static ReadingMemory of(ReadingRules rules) {
        return with(new SolverCache(rules), rules);
    }

    /** One of other rules: it begins with what was found out under earlier ones and still holds, but with no answers. */
    static ReadingMemory after(ReadingMemory before, ReadingRules rules) {
        return with(SolverCache.after(before.solved, rules), rules);
    }

    private static ReadingMemory with(SolverCache solved, ReadingRules rules) {
        return new ReadingMemory(solved, new AnswerCache(rules), new GroundTables(rules, solved));
    }
}
