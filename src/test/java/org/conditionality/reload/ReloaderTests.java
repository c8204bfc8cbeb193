package org.conditionality.reload;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.conditionality.RulesCopy;
import org.conditionality.fact.FactSet;
import org.conditionality.incident.Ledgers;
import org.conditionality.question.Question;
import org.conditionality.reload.Reloader.OnFailure;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Saved rules come into force when they can be used, and only then. */
class ReloaderTests {

    private static final String AGREEMENT = "framework-2019";
    private static final String US = "rules/framework-2019/us.drl";
    private static final String SCENARIOS = "scenarios/framework-2019/package-broken.yaml";
    private static final String REVERSE = "Power.reverse( \"all-troops\" )";
    private static final String FREEZE = "Power.freeze( \"all-troops\" )";
    private static final int RELOADS = 40;

    private final RulesCopy copy = RulesCopy.of(AGREEMENT);
    private final RulesInForce rules = new RulesInForce(
            new RulesEdition(Library.open(Optional.of(copy.rules())), new Ledgers(), Optional.of(copy.scenarios())));
    private final Reloader refusing = reloader(OnFailure.REFUSE);
    private final AnswerTrial answering = rules.edition().answering();

    private Reloader reloader(OnFailure onFailure) {
        return new Reloader(rules, new Ledgers(), copy.rules(), Optional.of(copy.scenarios()), onFailure);
    }

    @AfterEach
    void removeTheCopy() {
        copy.close();
    }

    @Test
    void aSavedFileComesIntoForceAndOnlyItsReadingIsBuiltAgain() {
        var before = pack();
        copy.edit(US, "// Draft framework", "// The draft framework");

        assertThat(refusing.refresh()).containsExactly(AGREEMENT + ": in force is now " + pack().version() + ".");

        assertThat(pack().version()).isNotEqualTo(before.version());
        assertThat(standing()).isEqualTo(new RulesStatus(AGREEMENT, pack().version(), null, List.of()));
        assertThat(pack().reading("us")).isNotSameAs(before.reading("us"));
        assertThat(pack().reading("taliban")).isSameAs(before.reading("taliban"));
    }

    @Test
    void withoutAChangeNothingIsBuiltAgain() {
        var before = pack();

        assertThat(refusing.refresh()).isEmpty();

        assertThat(pack()).isSameAs(before);
    }

    @Test
    void rulesThatDoNotCompileNeverTakeThePlaceOfOthersAndAreNamedUntilTheyAreMended() {
        var before = pack();
        copy.edit(US, REVERSE, "Power.revers( \"all-troops\" )");

        assertThat(refusing.refresh()).singleElement().asString().contains("are not used", "us.drl:");

        assertThat(pack()).isSameAs(before);
        assertThat(standing().version()).isEqualTo(before.version());
        assertThat(standing().newer()).startsWith("sha256:").isNotEqualTo(before.version());
        assertThat(standing().problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith("framework-2019/us.drl:"))
                .anySatisfy(problem -> assertThat(problem).contains("revers"));

        copy.edit(US, "Power.revers( \"all-troops\" )", REVERSE);

        assertThat(refusing.refresh()).containsExactly(AGREEMENT + ": the rules in force are the newest again.");
        assertThat(standing()).isEqualTo(new RulesStatus(AGREEMENT, before.version(), null, List.of()));
    }

    @Test
    void rulesWhoseScenariosFailAreRefused() {
        var before = pack();
        copy.edit(US, REVERSE, FREEZE);

        refusing.refresh();

        assertThat(pack()).isSameAs(before);
        assertThat(standing().newer()).isNotNull();
        assertThat(standing().problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem)
                        .matches("(?s)scenarios/framework-2019/[a-z-]+\\.yaml:\\d+: .* \\[us]: failed\n.*"));
    }

    @Test
    void rulesWhoseScenariosFailComeIntoForceWhereOnlyAWarningIsWanted() {
        copy.edit(US, REVERSE, FREEZE);

        reloader(OnFailure.WARN).refresh();

        assertThat(standing().newer()).isNull();
        assertThat(standing().version()).isEqualTo(pack().version());
        assertThat(standing().problems()).isNotEmpty();
    }

    @Test
    void rulesThatCannotAnswerNeverComeIntoForce() {
        var before = pack();
        copy.write(US, copy.read(US) + """

                rule "All is being carried out, and is not"
                    @clause( "Report V1-US-07" )
                when
                then
                    insertLogical( Condition.met( "begun" ) );
                end

                rule "Nothing is being carried out, and is"
                    @clause( "Report V1-US-07" )
                when
                then
                    insertLogical( Condition.notMet( "begun" ) );
                end
                """);

        reloader(OnFailure.WARN).refresh();

        assertThat(pack()).isSameAs(before);
        assertThat(standing().newer()).isNotNull();
        assertThat(standing().problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains("under us cannot answer"));
        assertThat(rules.edition().answering()).isSameAs(answering);
    }

    @Test
    void rulesThatComeIntoForceHaveAnsweredBefore() {
        copy.edit(US, "// Draft framework", "// The draft framework");

        refusing.refresh();

        assertThat(rules.edition().answering().failures()).contains(List.of());
    }

    @Test
    void refusedRulesComeIntoForceOnceTheScenariosExpectWhatTheyDo() {
        var scenarios = copy.read(SCENARIOS);
        copy.edit(US, REVERSE, FREEZE);
        refusing.refresh();
        var refused = requireNonNull(standing().newer());

        copy.delete("scenarios/framework-2019");
        refusing.refresh();

        assertThat(standing()).isEqualTo(new RulesStatus(AGREEMENT, refused, null, List.of()));

        copy.write(SCENARIOS, scenarios);
        refusing.refresh();

        assertThat(standing().version()).isEqualTo(refused);
        assertThat(standing().newer()).isNull();
        assertThat(standing().problems()).isNotEmpty();
    }

    @Test
    void scenariosThatCannotBeReadAreAProblemOfTheirAgreement() {
        copy.edit(SCENARIOS, "agreement: framework-2019", "agreement: framework-2020");

        refusing.refresh();

        assertThat(standing().newer()).isNull();
        assertThat(standing().problems()).anyMatch(problem -> problem.startsWith(SCENARIOS + ":"));
    }

    @Test
    void whoBeganWithAnEditionFinishesWithIt() {
        var began = rules.edition();
        var before = pack().version();
        copy.edit(US, "// Draft framework", "// That draft framework");
        refusing.refresh();

        assertThat(began.evaluator().evaluate(question()).rulesVersion()).isEqualTo(before);
        assertThat(rules.edition().evaluator().evaluate(question()).rulesVersion())
                .isEqualTo(pack().version())
                .isNotEqualTo(before);
    }

    @Test
    void anAgreementWhoseMainFileIsMissingStaysInForceAndOneWhoseFolderIsGoneDoesNot() {
        var yaml = "rules/framework-2019/agreement.yaml";
        var text = copy.read(yaml);
        var before = pack();
        copy.delete(yaml);
        refusing.refresh();

        assertThat(pack()).isSameAs(before);
        assertThat(standing().problems()).anyMatch(problem -> problem.startsWith("framework-2019/agreement.yaml:"));

        copy.write(yaml, text);
        refusing.refresh();
        assertThat(standing().problems()).isEmpty();

        copy.delete("rules/framework-2019");
        assertThat(refusing.refresh()).singleElement().asString().contains("its folder is gone");
        assertThat(rules.edition().library().packs()).isEmpty();
    }

    @Test
    void aDirectoryThatIsGoneLeavesTheRulesInForce() {
        var before = pack();
        copy.delete("rules");

        assertThat(refusing.refresh()).singleElement().asString().contains("there is no such directory of rules");

        assertThat(pack()).isSameAs(before);
        assertThat(rules.edition().problems()).isNotEmpty();
    }

    @Test
    void anAgreementThatNeverCouldBeUsedStandsWithoutAVersion() {
        copy.write("rules/new/agreement.yaml", "title: New\n");

        refusing.refresh();

        var standing = rules.edition().standing("new").orElseThrow();
        assertThat(standing.version()).isNull();
        assertThat(standing.problems()).anyMatch(problem -> problem.startsWith("new/agreement.yaml:"));
        assertThat(rules.edition().library().pack("new")).isEmpty();
    }

    @Test
    void whatWasReplacedIsForgotten() {
        var library = new ArrayList<WeakReference<Library>>();
        // The scenarios would only take time.
        copy.delete("scenarios/framework-2019");
        var classes = 0;
        for (var reload = 0; reload < RELOADS; reload++) {
            copy.edit(US, reload % 2 == 0 ? "// Draft" : "// A draft", reload % 2 == 0 ? "// A draft" : "// Draft");
            library.add(new WeakReference<>(rules.edition().library()));
            assertThat(refusing.refresh()).hasSize(1);
            rules.edition().evaluator().evaluate(question());
            if (reload == RELOADS / 4) {
                classes = classesAfterCollection();
            }
        }

        var left = classesAfterCollection();
        System.out.printf("Loaded classes after %d reloads: %d, after %d: %d.%n", RELOADS / 4, classes, RELOADS, left);
        assertThat(library).filteredOn(each -> !each.refersTo(null)).hasSizeLessThanOrEqualTo(1);
        // One version of one reading has over a hundred.
        assertThat(left).isLessThan(classes + 100);
    }

    private static int classesAfterCollection() {
        // Sessions of rules that are out of use are closed by a thread of their own, between two collections.
        for (var again = 0; again < 6; again++) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private Pack pack() {
        return rules.edition().library().pack(AGREEMENT).orElseThrow();
    }

    private RulesStatus standing() {
        return rules.edition().standing(AGREEMENT).orElseThrow();
    }

    private static Question question() {
        return new Question(AGREEMENT, List.of(), LocalDate.of(2019, 7, 1), new FactSet(Map.of(), Map.of()), Map.of());
    }
}
