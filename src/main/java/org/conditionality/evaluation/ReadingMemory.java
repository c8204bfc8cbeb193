package org.conditionality.evaluation;

import org.conditionality.rule.ReadingRules;

/**
 * What is remembered of one reading. Safe for threads.
 *
 * @param solved what was found out about parts of questions
 * @param answers whole answers
 */
record ReadingMemory(Memory solved, RememberedAnswers answers) {

    /** One in which nothing is remembered yet. */
    static ReadingMemory of(ReadingRules rules) {
        return new ReadingMemory(new Memory(rules), new RememberedAnswers(rules));
    }

    /** One of other rules: it begins with what was found out under earlier ones and still holds, but with no answers. */
    static ReadingMemory after(ReadingMemory before, ReadingRules rules) {
        return new ReadingMemory(Memory.after(before.solved, rules), new RememberedAnswers(rules));
    }
}
