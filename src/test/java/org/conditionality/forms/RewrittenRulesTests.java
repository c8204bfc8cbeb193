package org.conditionality.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.conditionality.TestLibrary;
import org.conditionality.rule.pack.Library;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of this project mean the same however they are written. Copies rewritten in forms drawn at random turn at the
 * same values, have the same findings and the same faults that can be put into them, and give the same answers.
 * {@code -Dcopies=20} takes twenty copies instead of three, {@code -Dcases=10000} asks each of them more, and
 * {@code -Dseed=…} draws those of a run that printed its seed.
 */
final class RewrittenRulesTests {

    private static final long SEED = Long.getLong("seed", System.nanoTime() % 1_000_000);
    private static final int COPIES = Integer.getInteger("copies", 3);
    private static final int CASES = Integer.getInteger("cases", 2_000);

    /** What the rules of this project say; found once, for all copies. */
    private static final class Shipped {
        private static final RulesSummary SUMMARY = RulesSummary.of(TestLibrary.library(), Optional.empty());
        private static final DrawnQuestions QUESTIONS = new DrawnQuestions(TestLibrary.library(), CASES, SEED);
    }

    private static LongStream seeds() {
        return LongStream.range(SEED, SEED + COPIES);
    }

    // Until the steps of grounds and gaps (W604, W606) are the same in every form, and it is fast, it runs on demand
    // only.
    @EnabledIfSystemProperty(named = "copies", matches = "\\d+")
    @ParameterizedTest
    @MethodSource("seeds")
    void rulesThatAreWrittenOtherwiseSayTheSame(long seed) {
        System.out.printf("To repeat: mvn test -Dtest=RewrittenRulesTests -Dcopies=1 -Dseed=%d%n", seed);
        try (var copy = RewrittenRules.copy(seed)) {
            var rules = Optional.of(copy.rules());
            var library = Library.open(rules);
            var summary = RulesSummary.of(library, rules);

            assertThat(summary.cutPoints()).isEqualTo(Shipped.SUMMARY.cutPoints());
            assertThat(summary.findings()).isEqualTo(Shipped.SUMMARY.findings());
            assertThat(summary.mutants()).isEqualTo(Shipped.SUMMARY.mutants());
            assertThat(Shipped.QUESTIONS.answeredOtherwise(library)).isEmpty();
        }
    }
}
