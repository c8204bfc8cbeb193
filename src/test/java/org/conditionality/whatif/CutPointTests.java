package org.conditionality.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conditionality.RulesCopy;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.fact.Field;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.whatif.cutpoint.CutPointAnswer.FieldCuts;
import org.conditionality.whatif.cutpoint.CutPointList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rule author sees where answers can turn, and where that cannot be told. */
final class CutPointTests {

    private static final LocalDate AS_OF = LocalDate.of(2020, 12, 1);
    private static final String WITHDRAWN = "forceLevel.usTroopsWithdrawn";
    private static final String PART = "ForceLevel( usTroopsWithdrawn > 0, usTroopsWithdrawn < $all )";
    private static final String OBSCURE =
            "ForceLevel( usTroopsWithdrawn > 0, usTroopsWithdrawn < $all, usTroopsWithdrawn % 2 != 7 )";

    private static FieldCuts cuts(
            Library library, String agreement, String reading, String field, @Nullable LocalDate asOf) {
        var answer = CutPointList.of(library.pack(agreement).orElseThrow(), List.of(reading), asOf);
        return Objects.requireNonNull(answer.readings().get(reading)).fields().stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNumberTurnsWhereRulesCompareItWithSettings() {
        var cuts = cuts(TestLibrary.library(), "doha-2020", "us", "forceLevel.usTroops", null);

        assertThat(cuts.values()).contains(0, 1, 8600, 8601).isSorted();
        assertThat(cuts.comparisons()).contains("forceLevel.usTroops ≤ phaseOneForce");
        assertThat(cuts.analysable()).isTrue();
        assertThat(cuts.readBy())
                .extracting(RuleInfo::name)
                .contains("US forces are no more than may stay after phase one");
        assertThat(cuts.readBy()).allSatisfy(rule -> assertThat(rule.line()).isPositive());
    }

    @Test
    void aDateTurnsWithTheDateAskedAbout() {
        assertThat(cuts(TestLibrary.library(), "doha-2020", "us", "signature.date", null))
                .satisfies(cuts -> {
                    assertThat(cuts.dated()).isTrue();
                    assertThat(cuts.values()).isNull();
                });

        assertThat(cuts(TestLibrary.library(), "doha-2020", "us", "signature.date", AS_OF)
                        .values())
                .contains(AS_OF.plusDays(1));
    }

    @Test
    void aBooleanHasBothValuesAndAConstantEach() {
        var library = TestLibrary.library();

        assertThat(cuts(library, "doha-2020", "us", "foreignMilitants.hosted", null))
                .satisfies(cuts -> {
                    assertThat(cuts.kind()).isEqualTo(Field.Kind.BOOLEAN);
                    assertThat(cuts.values()).containsExactly(true, false);
                });
        assertThat(cuts(library, "doha-2020", "us", "violence.overall", null).values())
                .containsExactly("REDUCED", "UNCHANGED", "INCREASED");
    }

    @Test
    void whatNoRuleLooksAtIsSaidToBeUnread() {
        var pack = TestLibrary.library().pack("framework-2019").orElseThrow();
        var reading = CutPointList.of(pack, List.of("us"), null).readings().get("us");

        assertThat(Objects.requireNonNull(reading).unread())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        reading.fields().stream().map(FieldCuts::field).toList());
    }

    @Test
    void whatCannotBeAnalysedIsSaidToBeAndAnswersThatInvolveItAreNotExact() {
        try (var copy = RulesCopy.of("draft-2019")) {
            copy.edit("rules/draft-2019/performance.drl", PART, OBSCURE);
            var library = Library.open(Optional.of(copy.rules()));

            var cuts = cuts(library, "draft-2019", "us", WITHDRAWN, null);
            assertThat(cuts.analysable()).isFalse();
            assertThat(cuts.comparisons()).contains("usTroopsWithdrawn % 2 ≠ 7");
            assertThat(cuts.values()).doesNotContain(2500);
            assertThat(exact(library)).isFalse();
            assertThat(exact(TestLibrary.library())).isTrue();

            var answer = new Evaluator(library).evaluate(new QuestionReader(library).read(body()));
            assertThat(Objects.requireNonNull(answer.readings().get("us")).obligations())
                    .filteredOn(each -> each.id().equals("first-tranche"))
                    .singleElement()
                    .satisfies(each -> assertThat(each.exact()).isFalse());
        }
    }

    @Test
    void theAuthorNamesTheValuesThatMatter() {
        try (var copy = RulesCopy.of("draft-2019")) {
            copy.edit("rules/draft-2019/performance.drl", PART, OBSCURE);
            copy.edit(
                    "rules/vocabulary.drl",
                    "usTroopsWithdrawn : Integer",
                    "usTroopsWithdrawn : Integer @values( \"2500, 7000\" )");
            var library = Library.open(Optional.of(copy.rules()));

            assertThat(cuts(library, "draft-2019", "us", WITHDRAWN, null).values())
                    .contains(0, 1, 2500, 5400, 7000);
            assertThat(exact(library)).isFalse();
        }
    }

    @Test
    void valuesThatAreNoneAreRefused() {
        try (var copy = RulesCopy.of("draft-2019")) {
            copy.edit(
                    "rules/vocabulary.drl",
                    "usTroopsWithdrawn : Integer",
                    "usTroopsWithdrawn : Integer @values( \"many\" )");

            assertThatThrownBy(() -> Library.open(Optional.of(copy.rules())))
                    .isInstanceOf(RulesFault.class)
                    .hasMessageContaining("The `@values` of `usTroopsWithdrawn`")
                    .hasMessageContaining("`many`");
        }
    }

    private static Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", "draft-2019");
        body.put("readings", List.of("us"));
        body.put("asOf", "2019-10-01");
        body.put("facts", Map.of("signature", Map.of("date", "2019-09-15", "approvedByPresident", true)));
        return body;
    }

    /** Whether the condition for a label that hangs on the troops withdrawn is exact. */
    private static boolean exact(Library library) {
        var body = body();
        body.put("obligation", "first-tranche");
        body.put("label", "PERFORMED");
        var whatIf = new WhatIf(library, new Evaluator(library), new QuestionReader(library), 1);
        var condition = whatIf.answer(whatIf.condition(body)).conditions().get("us");
        return Objects.requireNonNull(condition).exact();
    }
}
