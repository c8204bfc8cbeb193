package org.conditionality.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.text.StrictYaml;
import org.conditionality.text.YamlNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FactReaderTests {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void everyKindOfValueIsRead() {
        var facts = read("""
                signature: { date: 2020-02-29, approved: true }
                violence: { overall: REDUCED }
                forceLevel: { usTroops: 4500 }
                usDecision:
                  - { obligation: phase-two-troops, kind: FREEZE, on: 2020-12-01, condition: talks, hadPower: false }
                incident:
                  - { date: 2020-12-02, province: Kabul }
                  - { date: 2020-12-03 }
                """);

        assertThat(problems).isEmpty();
        assertThat(facts.values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "signature.date",
                        LocalDate.of(2020, 2, 29),
                        "signature.approved",
                        true,
                        "violence.overall",
                        "REDUCED",
                        "forceLevel.usTroops",
                        4500));
        assertThat(facts.many().get("usDecision"))
                .containsExactly(Map.of(
                        "obligation", "phase-two-troops",
                        "kind", "FREEZE",
                        "on", LocalDate.of(2020, 12, 1),
                        "condition", "talks",
                        "hadPower", false));
        assertThat(facts.many().get("incident"))
                .containsExactly(
                        Map.of("date", LocalDate.of(2020, 12, 2), "province", "Kabul"),
                        Map.of("date", LocalDate.of(2020, 12, 3)));
    }

    @Test
    void nullIsUnknownEverywhere() {
        var facts = read("""
                signature: null
                violence: { overall: null }
                usDecision: null
                incident: [ { date: 2020-12-02, province: null } ]
                """);

        assertThat(problems).isEmpty();
        assertThat(facts.values()).isEmpty();
        assertThat(facts.many().get("usDecision")).isEmpty();
        assertThat(facts.many().get("incident")).containsExactly(Map.of("date", LocalDate.of(2020, 12, 2)));
        assertThat(readPlain(null).size()).isZero();
    }

    @Test
    void claimsStandInThePlaceOfAValue() {
        var facts = read("""
                violence: { overall: { claims: { us: INCREASED, taliban: REDUCED, kabul: null } } }
                forceLevel: { usTroops: { claims: { un: null } } }
                """);

        assertThat(problems).isEmpty();
        assertThat(facts.values())
                .isEqualTo(Map.of(
                        "violence.overall",
                        new Claims(new TreeMap<>(Map.of("us", "INCREASED", "taliban", "REDUCED")))));
    }

    @Test
    void wholeNumbersAreReadHoweverTheParserHoldsThem() {
        for (var number : List.of(4500L, 4500.0, new BigDecimal("4.5e3"), BigInteger.valueOf(4500))) {
            assertThat(readPlain(Map.of("forceLevel", Map.of("usTroops", number)))
                            .values())
                    .isEqualTo(Map.of("forceLevel.usTroops", 4500));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void theLargestNumberIsReadAndTheNextIsNot() {
        readPlain(Map.of("forceLevel", Map.of("usTroops", Integer.MAX_VALUE)));
        assertThat(problems).isEmpty();
        readPlain(Map.of("forceLevel", Map.of("usTroops", Integer.MAX_VALUE + 1L)));
        assertThat(problems).hasSize(1);
    }

    @Test
    void numbersOfAbsurdSizeAreRefusedAtOnce() {
        for (var text : List.of("1e999999999", "1e-999999999", "-1e999999999")) {
            readPlain(Map.of("forceLevel", Map.of("usTroops", new BigDecimal(text))));
        }
        readPlain(Map.of("forceLevel", Map.of("usTroops", Double.POSITIVE_INFINITY)));
        readPlain(Map.of("forceLevel", Map.of("usTroops", Double.NaN)));
        assertThat(problems).hasSize(5);
    }

    @Test
    void aSoundFactIsReadBesideAnUnsoundOne() {
        assertThat(read("violence: { overall: REDUCED, over: 1 }").values())
                .isEqualTo(Map.of("violence.overall", "REDUCED"));
        assertThat(problems).hasSize(1);
    }

    @Test
    void aNullItemInAListIsRefused() {
        readPlain(Map.of("incident", Arrays.asList((Object) null)));
        assertThat(problems).extracting(Problem::pointer).containsExactly("/facts/incident/0");
    }

    @Test
    void aHundredProblemsAreEnough() {
        var facts = new HashMap<String, Object>();
        IntStream.range(0, 100_000).forEach(i -> facts.put("type" + i, 1));
        readPlain(facts);
        assertThat(problems).hasSize(100);
    }

    @Test
    void aLongTextIsCutWhereAMessageQuotesIt() {
        readPlain(Map.of("violence", Map.of("overall", "x".repeat(10_000))));
        assertThat(problems.get(0).detail()).hasSizeLessThan(150).contains("x…`");
    }

    /** Each case of the file, with the problems exactly as they are worded. */
    @TestFactory
    Stream<DynamicTest> factsAreRefusedWithTheirPlaceAndAdvice() {
        return TestFiles.yaml("facts-refused.yaml").list().stream().map(each -> {
            var expected = each.required("problems").list().stream()
                    .map(YamlNode::text)
                    .toList();
            return dynamicTest("line " + each.line() + ": " + expected.get(0), () -> {
                var found = new ArrayList<Problem>();
                read(each.required("facts").plain(), found);
                assertThat(new RefusedInput(found)).hasMessage(String.join("\n", expected));
            });
        });
    }

    private FactSet read(String yaml) {
        return readPlain(StrictYaml.parse("facts", yaml).plain());
    }

    private FactSet readPlain(@Nullable Object facts) {
        return read(facts, problems);
    }

    private static FactSet read(@Nullable Object facts, List<Problem> problems) {
        var given = Given.of(facts, "facts", "/facts", problems);
        return FactReader.read(given, SmallVocabulary.WORLD, SmallVocabulary.NAMES);
    }
}
