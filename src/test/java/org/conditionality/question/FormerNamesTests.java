package org.conditionality.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.RulesCopy;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.incident.Ledgers;
import org.conditionality.rule.pack.Library;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.time.TimelineReader;
import org.conditionality.time.Timelines;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.sweep.SweepQuestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was written before a fact, a field or a constant was renamed goes on meaning the same. */
final class FormerNamesTests {

    private static final RulesCopy COPY = RulesCopy.of("framework-2019");
    private static final Map<String, Object> TODAY = Map.of(
            "package",
            Map.of("allIssuesAgreed", true, "implementationBegun", false),
            "ceasefire",
            Map.of("state", Map.of("claims", Map.of("us", "PERMANENT_AGREED", "taliban", "NONE"))));
    private static final Map<String, Object> FORMERLY = Map.of(
            "packageDeal",
            Map.of("everythingAgreed", true, "implementationBegun", false),
            "ceasefire",
            Map.of("state", Map.of("claims", Map.of("us", "AGREED", "taliban", "NONE"))));

    private static Library library = Library.open(Optional.empty());

    @BeforeAll
    static void rename() {
        var vocabulary = "rules/vocabulary.drl";
        COPY.edit(vocabulary, "@fact( \"package\" )", "@fact( \"package\" )\n    @formerly( \"packageDeal, deal\" )");
        COPY.edit(
                vocabulary,
                "allIssuesAgreed : Boolean",
                "allIssuesAgreed : Boolean\n        @formerly( \"everythingAgreed\" )");
        COPY.edit(
                vocabulary,
                "declare enum CeasefireState",
                "declare enum CeasefireState\n    @formerly( \"PERMANENT_AGREED: AGREED\" )");
        library = Library.open(Optional.of(COPY.rules()));
    }

    @AfterAll
    static void forget() {
        COPY.close();
    }

    @Test
    void formerNamesAreAnsweredLikeThoseOfTodayWithANote() {
        var today = evaluate(question(TODAY));
        var formerly = evaluate(question(FORMERLY));

        assertThat(formerly.readings()).isEqualTo(today.readings());
        assertThat(today.notes()).isNull();
        assertThat(formerly.notes())
                .containsExactlyInAnyOrder(
                        "`packageDeal` is called `package` now.",
                        "`package.everythingAgreed` is called `package.allIssuesAgreed` now.",
                        "`AGREED` of `ceasefire.state` is called `PERMANENT_AGREED` now.");
    }

    @Test
    void whatIsStatedUnderBothNamesIsRefused() {
        assertThatThrownBy(() -> evaluate(question(Map.of(
                        "package", Map.of("allIssuesAgreed", true, "everythingAgreed", true), "deal", Map.of()))))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("`package.allIssuesAgreed` is stated twice")
                .hasMessageContaining("`package` is stated twice");
    }

    @Test
    void whatThereNeverWasIsNamedAsBefore() {
        assertThatThrownBy(() -> evaluate(question(Map.of("packageDeal", Map.of("somethingAgreed", true)))))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("somethingAgreed")
                .hasMessageContaining("allIssuesAgreed");
    }

    @Test
    void aQuestionToAllAgreementsKnowsFormerNames() {
        var body = Map.<String, Object>of("agreement", "*", "asOf", "2019-07-01", "facts", FORMERLY);
        var reader = new QuestionListReader(library, new QuestionReader(library));
        var problems = new ArrayList<Problem>();

        var questions = reader.read(body, "", problems);

        assertThat(problems).isEmpty();
        assertThat(questions.orElseThrow().each())
                .extracting(Question::facts)
                .containsExactly(
                        new QuestionReader(library).read(question(TODAY)).facts());
    }

    @Test
    void variantsMayNameFactsOtherwiseThanTheirBaseline() {
        var whatIf = whatIf();
        var patch = Map.of("facts", Map.of("packageDeal", Map.of("everythingAgreed", false)));
        var named = Map.of("facts", Map.of("package", Map.of("allIssuesAgreed", false)));

        var formerly =
                whatIf.answer(whatIf.comparison(Map.of("baseline", question(TODAY), "variants", List.of(patch))));
        var today =
                whatIf.answer(whatIf.comparison(Map.of("baseline", question(FORMERLY), "variants", List.of(named))));

        assertThat(formerly.variants()).isEqualTo(today.variants());
    }

    @Test
    void anAxisMayHaveAFormerName() {
        var whatIf = whatIf();
        var body = Map.of(
                "agreement",
                "framework-2019",
                "asOf",
                "2019-07-01",
                "readings",
                List.of("us"),
                "axes",
                List.of(Map.of("field", "packageDeal.everythingAgreed", "values", "*")));

        assertThat(whatIf.sweep(body, SweepQuestion.Format.JSON).toString()).contains("package.allIssuesAgreed");
    }

    @Test
    void aTimelineKnowsFormerNames() {
        var reader = new TimelineReader(library, new Ledgers(), agreement -> List.of());
        var timelines = new Timelines(library, new Evaluator(library));
        var body = Map.<String, Object>of(
                "agreement",
                "framework-2019",
                "from",
                "2019-07-01",
                "to",
                "2019-07-31",
                "events",
                List.of(Map.of("on", "2019-07-10", "facts", FORMERLY)));

        var answer = timelines.answer(reader.read(body));

        assertThat(answer.notes()).contains("`packageDeal` is called `package` now.");
        assertThat(answer.readings().toString()).contains("2019-07-10");
    }

    @Test
    void scenariosThatWereWrittenBeforeGoOn() {
        var path = "scenarios/framework-2019/package-broken.yaml";
        var before = ScenarioFiles.read(Optional.of(COPY.scenarios()), library);
        COPY.edit(path, "package:", "packageDeal:");
        COPY.edit(path, "allIssuesAgreed", "everythingAgreed");
        var after = ScenarioFiles.read(Optional.of(COPY.scenarios()), library);

        assertThat(after.files()).hasSameSizeAs(before.files());
        assertThat(facts(after)).isEqualTo(facts(before)).isNotEmpty();
    }

    private static List<Object> facts(ScenarioFiles files) {
        return files.files().stream()
                .flatMap(file -> file.scenarios().stream())
                .map(scenario -> (Object) scenario.question().facts())
                .toList();
    }

    @Test
    void aTableMayHaveColumnsOfFormerNames() throws IOException {
        var csv = "agreement,asOf,packageDeal.everythingAgreed,ceasefire.state\nframework-2019,2019-07-01,yes,AGREED\n";
        var whatIf = whatIf();

        var table = whatIf.caseTable(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        var result = whatIf.open(table).results().toList().get(0);

        assertThat(result.problems()).isEmpty();
        assertThat(result.answer().orElseThrow().notes())
                .contains("`package.everythingAgreed` is called `package.allIssuesAgreed` now.");
    }

    private static WhatIf whatIf() {
        return new WhatIf(library, new Evaluator(library), new QuestionReader(library), 1000);
    }

    private static Map<String, Object> question(Map<String, Object> facts) {
        return Map.of("agreement", "framework-2019", "asOf", "2019-07-01", "facts", facts);
    }

    private static Answer evaluate(Map<String, Object> question) {
        return new Evaluator(library).evaluate(new QuestionReader(library).read(question));
    }
}
