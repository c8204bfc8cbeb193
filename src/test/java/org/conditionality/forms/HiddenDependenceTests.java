package org.conditionality.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.RulesCopy;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.forms.RuleForm.Fate;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.junit.jupiter.api.Test;

/** An answer depends on more than the fields that its rules name, and what was asked before is none of it. */
final class HiddenDependenceTests {

    private static final Map<String, Object> LEFT = Map.of("usLifted", false);

    @Test
    void whatPartiesClaimIsNotAnsweredFromAnotherQuestion() {
        var form = new RuleForm(
                "claimed",
                Fate.FOLLOWED,
                "Claim( field == \"forceLevel.usTroops\", claimant == \"us\" )",
                "Claim( field == \"forceLevel.usTroops\", claimant == \"kabul\" )");
        try (var rules = form.rules()) {
            agree(
                    rules,
                    Map.of("forceLevel", Map.of("usTroops", Map.of("claims", Map.of("us", 1, "taliban", 2)))),
                    Map.of("forceLevel", Map.of("usTroops", Map.of("claims", Map.of("kabul", 1, "taliban", 2)))),
                    Map.of());
        }
    }

    @Test
    void thatThereIsAFactIsToldByFieldsAtWhichNoRuleLooks() {
        var form = new RuleForm("present", Fate.FOLLOWED, "ForceLevel( usTroops == 1 )", "ForceLevel( usTroops == 2 )");
        try (var rules = form.rules()) {
            var file = "rules/truce/conditions.drl";
            rules.write(file, rules.read(file) + """
                    rule "Not five"
                        @clause( "Article 1" )
                    when
                        ForceLevel( usTroops != 5 )
                    then
                        insertLogical( Advisory.of( "not-five", "It is not said to be five." ) );
                    end
                    """);
            agree(rules, Map.of(), Map.of("forceLevel", Map.of("basesVacated", 1)), Map.of());
        }
    }

    /** Each question is answered by one evaluator, in this order and often, as by one that was asked nothing before. */
    @SafeVarargs
    private static void agree(RulesCopy rules, Map<String, Object>... facts) {
        var library = Library.open(Optional.of(rules.rules()));
        var reader = new QuestionReader(library);
        var evaluator = new Evaluator(library);
        for (var times = 0; times < 3; times++) {
            for (var each : facts) {
                // With what is done unknown, the answer is settled.
                for (var known : List.of(Map.<String, Object>of(), Map.<String, Object>of("sanctions", LEFT))) {
                    var all = new TreeMap<>(each);
                    all.putAll(known);
                    var question = reader.read(Map.of("agreement", "truce", "asOf", "2022-06-01", "facts", all));
                    assertThat(evaluator.evaluate(question))
                            .as("%s", all)
                            .isEqualTo(new Evaluator(library).evaluate(question));
                }
            }
        }
    }

    @Test
    void anObligationRestsOnConditionsThatItsRuleDoesNotName() {
        var form =
                new RuleForm("few", Fate.FOLLOWED, "ForceLevel( usTroops < 5000 )", "ForceLevel( usTroops >= 5000 )");
        try (var rules = form.rules()) {
            var file = "rules/truce/shared.drl";
            rules.write(
                    file,
                    rules.read(file)
                                    .replace(
                                            "when\nthen\n    insertLogical( Obligation",
                                            "when\n    Needed( $id : condition )\nthen\n    insertLogical( Obligation")
                                    .replace("hangsOn( \"few\" )", "hangsOn( $id )")
                            + """

                    declare Needed
                        @doc( "A condition that is needed." )
                        condition : String @key
                    end

                    rule "It hangs on few"
                        @clause( "Article 1" )
                    when
                    then
                        insertLogical( new Needed( "few" ) );
                    end
                    """);
            var library = Library.open(Optional.of(rules.rules()));
            assertThat(sets(library, Map.of("usTroops", 4000))).containsExactly(List.of(Label.Name.TRIGGERED));
            assertThat(sets(library, Map.of("usTroops", 6000))).containsExactly(List.of(Label.Name.FROZEN));
            assertThat(sets(library, Map.of()))
                    .containsExactlyInAnyOrder(List.of(Label.Name.TRIGGERED), List.of(Label.Name.FROZEN));
        }
    }

    private static List<List<Label.Name>> sets(Library library, Map<String, Object> force) {
        var question = new QuestionReader(library)
                .read(Map.of(
                        "agreement",
                        "truce",
                        "asOf",
                        "2022-06-01",
                        "facts",
                        Map.of("sanctions", LEFT, "forceLevel", force)));
        return Objects.requireNonNull(
                        new Evaluator(library).evaluate(question).readings().get("text"))
                .obligations()
                .get(0)
                .sets();
    }

    @Test
    void howMuchIsDoneIsOpenWhereNoRuleSaysIt() {
        try (var rules = RuleForm.all().get(0).rules()) {
            var shared = "rules/truce/shared.drl";
            var text = rules.read(shared);
            rules.write(shared, text.substring(0, text.indexOf("rule \"Nothing is done\"")));
            var library = Library.open(Optional.of(rules.rules()));
            var question = new QuestionReader(library)
                    .read(Map.of(
                            "agreement",
                            "truce",
                            "asOf",
                            "2022-06-01",
                            "facts",
                            Map.of("forceLevel", Map.of("usTroops", 6000))));

            var answer = Objects.requireNonNull(
                            new Evaluator(library).evaluate(question).readings().get("text"))
                    .obligations()
                    .get(0);

            assertThat(answer.labels()).containsExactly(Label.Name.UNDETERMINED);
            assertThat(answer.possible())
                    .containsExactlyInAnyOrder(
                            List.of(Label.Name.FROZEN),
                            List.of(Label.Name.FROZEN, Label.Name.IRREVERSIBLE),
                            List.of(Label.Name.IRREVERSIBLE, Label.Name.PERFORMED));
            assertThat(answer.decisive()).isEmpty();
        }
    }

    @Test
    void anUnknownDateTurnsWhereTheDaysOfASuspensionMoveIt() {
        var sets = new HashSet<List<Label.Name>>();
        for (var signed = LocalDate.of(2020, 2, 1);
                signed.isBefore(LocalDate.of(2020, 9, 1));
                signed = signed.plusDays(5)) {
            sets.addAll(suspended(Map.of("date", signed.toString())).sets());
        }
        var open = suspended(Map.of());
        assertThat(open.exact()).isNull();
        assertThat(open.sets()).containsAll(sets);
        assertThat(sets)
                .anyMatch(set -> set.contains(Label.Name.OVERDUE))
                .anyMatch(set -> !set.contains(Label.Name.OVERDUE));
    }

    private static Answer.Obligation suspended(Map<String, Object> signature) {
        var library = TestLibrary.library();
        var question = new QuestionReader(library)
                .read(Map.of(
                        "agreement",
                        "doha-2020",
                        "readings",
                        List.of("text"),
                        "asOf",
                        "2020-12-01",
                        "settings",
                        Map.of("suspensionTollsDeadline", 1),
                        "facts",
                        Map.of(
                                "signature",
                                signature,
                                "forceLevel",
                                Map.of("usTroops", 12_000, "alliedTroops", 6_000),
                                "suspension",
                                List.of(Map.of("obligation", "phase-one-troops", "days", 100)))));
        return Objects.requireNonNull(
                        new Evaluator(library).evaluate(question).readings().get("text"))
                .obligations()
                .stream()
                .filter(each -> each.id().equals("phase-one-troops"))
                .findFirst()
                .orElseThrow();
    }
}
