package org.conditionality.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.norm.Agreement.SettingSpec;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Settings that cross are refused before rules see them, and those within their ranges never bring rules into conflict. */
final class SettingRangesTests {

    private static final Evaluator EVALUATOR = new Evaluator(TestLibrary.library());

    @Test
    void aSettingThatCrossesAnotherIsRefusedAtItsPlace() {
        assertThat(problems(Map.of("phaseOneForce", 14000)))
                .singleElement()
                .isEqualTo(new Problem(
                        "/settings/phaseOneForce",
                        "`phaseOneForce` must be below `forceAtSignature`, and with these settings they are 14,000 and 13,000.",
                        "Change one of the two, or leave both out."));
        assertThat(problems(Map.of("forceAtSignature", 8600)))
                .extracting(Problem::pointer)
                .containsExactly("/settings/forceAtSignature");
        assertThat(problems(Map.of("forceAtSignature", 20000, "phaseOneForce", 14000)))
                .isEmpty();
    }

    @Test
    void aSettingOutsideItsRangeIsRefused() {
        assertThat(problems(Map.of("phaseOneForce", 0, "suspensionTollsDeadline", 2)))
                .extracting(Problem::detail)
                .containsExactly(
                        "`phaseOneForce` wants at least 1; it was given `0`.",
                        "`suspensionTollsDeadline` wants at most 1; it was given `2`.");
    }

    /** Nothing is known, so that every case that the settings allow is met. */
    @TestFactory
    Stream<DynamicTest> noSettingWithinItsRangeBringsRulesIntoConflict() {
        return TestLibrary.library().packs().stream()
                .flatMap(pack -> pack.agreement().settings().entrySet().stream()
                        .flatMap(entry -> extremes(pack, entry.getKey(), entry.getValue()).stream()
                                .map(number -> dynamicTest(
                                        "%s, %s: %d".formatted(pack.agreement().id(), entry.getKey(), number),
                                        () -> assertThatCode(() -> evaluate(pack, Map.of(entry.getKey(), number)))
                                                .doesNotThrowAnyException()))));
    }

    private static List<Integer> extremes(Pack pack, String name, SettingSpec spec) {
        var extremes = new ArrayList<Integer>();
        if (spec.value() instanceof Integer value) {
            extremes.add(spec.from() == null ? least(pack, name) : spec.from());
            extremes.add(most(pack, spec, value));
        }
        return extremes;
    }

    private static int least(Pack pack, String name) {
        return pack.agreement().settings().values().stream()
                .filter(spec -> name.equals(spec.below()))
                .mapToInt(spec -> (Integer) spec.value() + 1)
                .max()
                .orElse(0);
    }

    private static int most(Pack pack, SettingSpec spec, int value) {
        if (spec.to() != null) {
            return spec.to();
        }
        var above = pack.agreement().settings().get(spec.below());
        return above != null && above.value() instanceof Integer limit ? limit - 1 : 10 * value;
    }

    private static List<Problem> problems(Map<String, Object> settings) {
        var pack = TestLibrary.library().pack("doha-2020").orElseThrow();
        var refused = catchThrowableOfType(RefusedInput.class, () -> question(pack, settings));
        return refused == null ? List.of() : refused.problems();
    }

    private static void evaluate(Pack pack, Map<String, Object> settings) {
        EVALUATOR.evaluate(question(pack, settings));
    }

    private static Question question(Pack pack, Map<String, Object> settings) {
        return new QuestionReader(TestLibrary.library())
                .read(Map.of(
                        "agreement",
                        pack.agreement().id(),
                        "asOf",
                        "2021-04-15",
                        "facts",
                        Map.of(),
                        "settings",
                        settings));
    }
}
