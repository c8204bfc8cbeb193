package org.conditionality.author.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.conditionality.author.SampleRules;
import org.conditionality.author.mutation.MutantVerdict.Fate;
import org.conditionality.rule.mutation.Mutants;
import org.conditionality.rule.mutation.Mutation;
import org.conditionality.scenario.read.ScenarioFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationRunTests {

    private static final String RULES = """
            package conditionality

            import org.conditionality.norm.*

            rule "Troops remain"
                @clause( "Two 3" )
            when
                ForceLevel( usTroops > 0 )
            then
                insertLogical( Performance.none( "leave" ) );
            end

            rule "No troops remain"
                @clause( "Two 3" )
            when
                ForceLevel( usTroops == 0, usTroops < 5 )
            then
                insertLogical( Performance.all( "leave" ) );
            end
            """;

    private static final String NONE = """
            agreement: small
            scenarios:
              - name: All troops have left
                asOf: 2020-12-01
                facts: { forceLevel: { usTroops: 0 }, foreignMilitants: { hosted: false } }
                expect: { us: { leave: [PERFORMED] } }
            """;

    private static final String ONE = """
              - name: One of the troops remains
                asOf: 2020-12-01
                facts: { forceLevel: { usTroops: 1 }, foreignMilitants: { hosted: false } }
                expect: { us: { leave: [TRIGGERED] } }
                terms: { us: { leave: { debtor: US, creditor: TALIBAN } } }
            """;

    private static final String CLAUSES = """
              - name: The clauses of the obligation, and of the condition that is met
                asOf: 2020-12-01
                facts: { foreignMilitants: { hosted: false } }
                terms: { us: { leave: { clauses: [Two 3] } } }
                conditions: { us: { hosting: { value: MET, clause: Two 3 } } }
              - name: The clause of the condition that is not met
                asOf: 2020-12-01
                facts: { foreignMilitants: { hosted: true } }
                conditions: { us: { hosting: { value: NOT_MET, clause: Two 3 } } }
            """;

    @TempDir
    private Path rules = Path.of("");

    @TempDir
    private Path scenarios = Path.of("");

    @BeforeEach
    void writeTheRules() throws IOException {
        SampleRules.in(rules, RULES);
    }

    @Test
    void aScenarioOnEachSideKillsEveryFaultThatChangesAnything() throws IOException {
        var report = report(NONE + ONE);
        assertThat(report.verdicts().stream().filter(each -> each.fate() == Fate.SURVIVED))
                .isEmpty();
        assertThat(report.killRate()).isEqualTo(1);
        assertThat(report.killed()).isGreaterThan(8);
        assertThat(report.text()).contains("Kill rate 100.0 %");
    }

    @Test
    void aConstraintThatAddsNothingIsProvedToAddNothing() throws IOException {
        assertThat(report(NONE + ONE).verdicts())
                .filteredOn(each -> each.mutation().was().equals("usTroops < 5"))
                .filteredOn(each -> each.mutation().kind() == Mutation.Kind.CONSTRAINT_DROPPED)
                .extracting(MutantVerdict::fate)
                .containsExactly(Fate.EQUIVALENT);
    }

    @Test
    void aFaultThatNoScenarioNoticesSurvivesWithAScenarioThatDoes() throws IOException {
        var survivor = report(NONE).verdicts().stream()
                .filter(each -> each.fate() == Fate.SURVIVED)
                .filter(each -> each.mutation().becomes().equals("usTroops > 1"))
                .findFirst()
                .orElseThrow();
        assertThat(survivor.mutation().inWords())
                .isEqualTo("small/us.drl:8: a constant is moved by one: `usTroops > 0` becomes `usTroops > 1`,"
                        + " in “Troops remain”");
        var witness = java.util.Objects.requireNonNull(survivor.witness());
        var added = witness.scenario("One of the troops remains", "It tells the fault.");
        assertThat(added).contains("usTroops: 1");
        assertThat(report(NONE + added).verdicts())
                .filteredOn(each -> each.mutation().equals(survivor.mutation()))
                .extracting(MutantVerdict::fate)
                .containsExactly(Fate.KILLED);
    }

    @Test
    void anInvariantThatBreaksKillsAFaultThatNoScenarioNotices() throws IOException {
        var invariant = """
                invariants:
                  - name: While one of the troops remains, the act is not done
                    asOf: 2020-12-01
                    implies:
                      if: { facts: { forceLevel: { usTroops: { from: 1 } } } }
                      then: { not: { carries: { us: { leave: PERFORMED } } } }
                """;
        assertThat(report(NONE + invariant).verdicts())
                .filteredOn(each -> each.mutation().becomes().equals("usTroops == 1")
                        || each.mutation().was().equals("usTroops == 0"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.fate()).as("%s", each).isNotEqualTo(Fate.SURVIVED))
                .anySatisfy(each -> assertThat(each.by()).contains("While one of the troops remains"));
    }

    @Test
    void anExchangeOfDebtorAndCreditorSurvivesUntilAScenarioExpectsThem() throws IOException {
        assertThat(parties(NONE)).singleElement().satisfies(each -> {
            assertThat(each.fate()).isEqualTo(Fate.SURVIVED);
            assertThat(each.why()).contains("`leave: { debtor: US, creditor: TALIBAN }` below `terms`");
        });
        assertThat(parties(NONE + ONE)).extracting(MutantVerdict::fate).containsExactly(Fate.KILLED);
    }

    @Test
    void anotherClauseThatExistsSurvivesUntilAScenarioExpectsTheRightOne() throws IOException {
        var agreement = rules.resolve("small").resolve("agreement.yaml");
        Files.writeString(
                agreement,
                Files.readString(agreement) + "  Two 4: { text: Nothing., source: The text, confidence: verified }\n");

        assertThat(clauses(NONE)).hasSize(3).allSatisfy(each -> {
            assertThat(each.fate()).isEqualTo(Fate.SURVIVED);
            assertThat(each.mutation().inWords()).contains("`Two 3` becomes `Two 4`");
            assertThat(each.why()).contains("Two 3");
        });
        assertThat(clauses(NONE + CLAUSES)).extracting(MutantVerdict::fate).containsOnly(Fate.KILLED);
    }

    @Test
    void aFaultInTheRulesOnIncidentsSurvivesUntilAScenarioExpectsWhatFollows() throws IOException {
        for (var file : List.of("incidents.yaml", "vocabulary.drl")) {
            Files.copy(Path.of("rules", file), rules.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(rules.resolve("incidents.drl"), """
                package conditionality

                import org.conditionality.norm.*

                rule "An incident was a raid"
                when
                    $incidents : Tally( kind == "RAID" )
                then
                    insertLogical( Occurrence.of( "usMilitaryAction.raids", $incidents ) );
                end

                rule "There were raids"
                when
                    FieldCount( field == "usMilitaryAction.raids", certain > tolerated )
                then
                    insertLogical( Derived.yes( "usMilitaryAction.raids" ) );
                end
                """);
        var raid = """
                  - name: %s of the kind %s
                    asOf: 2020-12-01
                    ledgers:
                      - |
                        date,kind,verified
                        2020-11-20,%s,true
                    incidents: { tolerated: { usMilitaryAction.raids: %d } }
                    derived: { us: { usMilitaryAction: %s } }
                """;
        var proved = raid.formatted("One", "RAID", "RAID", 0, "true");
        var others = raid.formatted("One", "OTHER", "OTHER", 0, "UNKNOWN")
                + raid.formatted("No more than is tolerated", "RAID", "RAID", 1, "UNKNOWN");

        assertThat(report(NONE, Mutants::isOfIncidents).killed()).isZero();
        assertThat(report(NONE + proved, Mutants::isOfIncidents).killRate()).isBetween(0.1, 0.8);
        assertThat(report(NONE + proved + others, Mutants::isOfIncidents).verdicts())
                .filteredOn(each -> each.fate() == Fate.SURVIVED)
                .as("only one field is counted, whichever is asked for")
                .extracting(each -> each.mutation().was())
                .containsExactly("field == \"usMilitaryAction.raids\"");
    }

    private List<MutantVerdict> parties(String yaml) throws IOException {
        return report(yaml, mutation -> mutation.kind() == Mutation.Kind.PARTIES_EXCHANGED)
                .verdicts();
    }

    private List<MutantVerdict> clauses(String yaml) throws IOException {
        return report(yaml, mutation -> mutation.kind() == Mutation.Kind.CLAUSE_EXCHANGED)
                .verdicts();
    }

    @Test
    void aFaultInALawThatChangesNothingIsProvedToChangeNothing() throws IOException {
        assertThat(report(NONE + ONE, "A precedent condition is met").verdicts())
                .filteredOn(each -> each.mutation().was().equals("arisesOn contains $c"))
                .filteredOn(each -> each.mutation().kind() == Mutation.Kind.CONSTRAINT_DROPPED)
                .extracting(MutantVerdict::fate)
                .containsExactly(Fate.EQUIVALENT);
    }

    @Test
    void aFaultInALawThatMattersIsNotTakenForOneThatChangesNothing() throws IOException {
        var verdicts = report(NONE + ONE, "A decision counts from its day").verdicts();
        assertThat(verdicts)
                .filteredOn(each -> each.mutation().was().equals("on <= $asOf"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.fate()).isEqualTo(Fate.SURVIVED));
    }

    @Test
    void aFaultThatShowsOnlyInWhatAnAnalystIsToldSurvivesWithAScenarioThatExpectsIt() throws IOException {
        Files.writeString(rules.resolve("small").resolve("us.drl"), RULES + """

                        rule "Militants are hosted"
                            @clause( "Two 3" )
                        when
                            ForeignMilitants( hosted == true )
                        then
                            insertLogical( Advisory.about( "leave", "hosting", "Militants are hosted." ) );
                        end
                        """);
        var survivor = report(NONE + ONE, "Militants are hosted").verdicts().stream()
                .filter(each -> each.mutation().kind() == Mutation.Kind.RULE_REMOVED)
                .findFirst()
                .orElseThrow();
        assertThat(survivor.fate()).isEqualTo(Fate.SURVIVED);
        var witness = java.util.Objects.requireNonNull(survivor.witness());
        var added = witness.scenario("Militants are hosted", "It tells the fault.");
        assertThat(added).contains("advisories:").contains("us: { leave: [hosting] }");
        assertThat(report(NONE + ONE + added, "Militants are hosted").verdicts())
                .filteredOn(each -> each.mutation().equals(survivor.mutation()))
                .extracting(MutantVerdict::fate)
                .containsExactly(Fate.KILLED);
    }

    @Test
    void aScenarioThatFailsWithoutAFaultKillsNone() throws IOException {
        var report = report(NONE.replace("PERFORMED", "TRIGGERED"));
        assertThat(report.killed()).isZero();
        assertThat(report.mutants()).isPositive();
    }

    private MutationReport report(String yaml) throws IOException {
        return report(yaml, mutation -> mutation.file().equals("small/us.drl"));
    }

    /** The report on the faults in one rule. */
    private MutationReport report(String yaml, String rule) throws IOException {
        return report(yaml, mutation -> mutation.rule().equals(rule));
    }

    private MutationReport report(String yaml, Predicate<Mutation> chosen) throws IOException {
        var file = scenarios.resolve("small").resolve("leave.yaml");
        Files.createDirectories(scenarios.resolve("small"));
        Files.writeString(file, yaml);
        var mutants = Mutants.of(Optional.of(rules));
        return new MutationRun(mutants, ScenarioFiles.read(Optional.of(scenarios), mutants.library()))
                .run(mutants.mutations().stream().filter(chosen).toList(), words -> {});
    }
}
