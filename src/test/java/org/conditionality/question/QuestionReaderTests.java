package org.conditionality.question;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conditionality.TestLibrary;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.text.StrictYaml;
import org.conditionality.text.YamlNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QuestionReaderTests {

    private final QuestionReader reader = new QuestionReader(TestLibrary.library());

    @Test
    void everyPartOfAQuestionIsRead() {
        var question = reader.read(yaml("""
                agreement: doha-2020
                readings: [us, text]
                asOf: 2020-12-01
                facts: { foreignMilitants: { hosted: true } }
                settings: { phaseTwoEnd: 2021-04-29, phaseOneForce: 8000 }
                """));

        assertThat(question.agreement()).isEqualTo("doha-2020");
        assertThat(question.readings()).containsExactly("us", "text");
        assertThat(question.asOf()).isEqualTo(LocalDate.of(2020, 12, 1));
        assertThat(question.facts().values()).isEqualTo(Map.of("foreignMilitants.hosted", true));
        assertThat(question.settings())
                .isEqualTo(Map.of("phaseTwoEnd", LocalDate.of(2021, 4, 29), "phaseOneForce", 8000));
    }

    @Test
    void onlyTheAgreementAndTheDateAreNeeded() {
        for (var rest : List.of("", "readings: []", "readings: null\nfacts: null\nsettings: null", "facts: {}")) {
            var question = reader.read(yaml("agreement: doha-2020\nasOf: 2020-12-01\n" + rest));
            assertThat(question.readings()).isEmpty();
            assertThat(question.facts().size()).isZero();
            assertThat(question.settings()).isEmpty();
        }
    }

    @Test
    void aSettingMayBeZero() {
        var question = reader.read(yaml("{ agreement: doha-2020, asOf: 2020-12-01, settings: { alliedShare: 0 } }"));
        assertThat(question.settings()).isEqualTo(Map.of("alliedShare", 0));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> reader.read(yaml("""
                        agreement: doha-2020
                        reading: us
                        readings: [usa]
                        facts: { foreignMilitants: { hostd: true } }
                        settings: { phaseOneForce: -1 }
                        """)))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::pointer)
                                .containsExactlyInAnyOrder(
                                        "/reading",
                                        "/asOf",
                                        "/readings/0",
                                        "/facts/foreignMilitants/hostd",
                                        "/settings/phaseOneForce"));
    }

    @Test
    void aQuestionOfABatchIsPlacedWithinIt() {
        var problems = new ArrayList<Problem>();
        var sound = Map.of("agreement", "doha-2020", "asOf", "2020-12-01");

        assertThat(reader.read(Map.of("agreement", "doha-2020"), "/questions/3", problems))
                .isEmpty();
        assertThat(reader.read(sound, "/questions/4", problems)).isPresent();
        assertThat(problems).extracting(Problem::pointer).containsExactly("/questions/3/asOf");
    }

    /** Each case of the file, with the problems as they are worded. */
    @TestFactory
    Stream<DynamicTest> questionsAreRefusedWithTheirPlaceAndAdvice() throws IOException {
        return cases().stream().map(each -> {
            var expected = each.required("problems").list().stream()
                    .map(YamlNode::text)
                    .toList();
            return dynamicTest(
                    "line " + each.line() + ": " + expected.get(0),
                    () -> assertThatThrownBy(
                                    () -> reader.read(each.at("/question").plain()))
                            .isInstanceOf(RefusedInput.class)
                            .hasMessageMatching(expected.stream()
                                    .map(QuestionReaderTests::pattern)
                                    .collect(joining("\n"))));
        });
    }

    private static String pattern(String line) {
        return line.endsWith("…") ? Pattern.quote(line.substring(0, line.length() - 1)) + ".*" : Pattern.quote(line);
    }

    private static List<YamlNode> cases() throws IOException {
        try (var file = QuestionReaderTests.class.getResourceAsStream("questions-refused.yaml")) {
            return StrictYaml.parse("questions-refused.yaml", file.readAllBytes())
                    .list();
        }
    }

    private static @Nullable Object yaml(String text) {
        return StrictYaml.parse("question", text).plain();
    }
}
