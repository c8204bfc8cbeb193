package org.conditionality.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.cache.CacheBudget;
import org.conditionality.evaluation.cache.WeighedCache;
import org.conditionality.question.Detail;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;

/**
 * Whole answers under one reading, for questions that come again. What is asked for the first time is not kept: most such
 * questions never do. Bounded by their bytes; safe for threads.
 */
final class AnswerCache {

    /** A trace of what was asked about takes some hundred bytes, whatever that was. */
    private static final int MOST_ASKED = 5_000;

    /**
     * By what a world asked about is known again though it is not kept: the hashes of its parts, each on its own, since
     * worlds much alike often share their sum. That two worlds may share all of them does no harm.
     */
    private record Trace(Detail detail, int values, int many, int claims, int settings, LocalDate asOf) {

        static Trace of(Asked asked) {
            var world = asked.world();
            return new Trace(
                    asked.detail(),
                    world.values().hashCode(),
                    world.many().hashCode(),
                    world.claims().hashCode(),
                    world.settings().hashCode(),
                    world.asOf());
        }
    }

    private record Asked(World world, Detail detail) {}

    /** An answer and the values from which it was made. */
    record Answered(Answer.Reading answer, Map<String, Object> values) {}

    private final ReadingRules rules;
    private final WeighedCache<Asked, Answered> answers = CacheBudget.OF_THE_HEAP.cache();
    private final Cache<Trace, Boolean> asked = Caffeine.newBuilder()
            .maximumSize(MOST_ASKED)
            .executor(Runnable::run)
            .build();

    AnswerCache(ReadingRules rules) {
        this.rules = rules;
    }

    /** What follows in a world, made from the values of another in which the same follows where there was one. */
    Answered of(World world, Detail detail, Supplier<Answer.Reading> made) {
        var representative = new Asked(rules.representative(world), detail);
        var known = answers.get(representative);
        if (known == null) {
            known = new Answered(made.get(), world.values());
            if (asked.asMap().put(Trace.of(representative), true) != null) {
                answers.put(representative, known);
            }
        }
        return known;
    }
}
