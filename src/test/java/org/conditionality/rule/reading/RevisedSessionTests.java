package org.conditionality.rule.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.conditionality.TestLibrary;
import org.conditionality.ToyRules;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.RandomValues;
import org.conditionality.norm.Advisory;
import org.conditionality.norm.Claim;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.session.Conclusions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that held other worlds before concludes of a world what one concludes that held none. */
class RevisedSessionTests {

    private static final Library LIBRARY = TestLibrary.library();
    private static final int WORLDS = Integer.getInteger("worlds", 60);

    /** Rules do not look at it, and a world in which anything is assumed is put to a session of its own. */
    private static final List<Object> ANYTHING = List.of("anything");

    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2020, 3, 11), LocalDate.of(2020, 12, 1), LocalDate.of(2021, 5, 20));

    @TempDir
    private Path directory;

    @BeforeEach
    void copy() throws IOException {
        ToyRules.in(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"doha-2020", "draft-2019", "framework-2019", "violence-reduction-2021"})
    void whatStoodBeforeLeavesNothingBehind(String agreement) {
        var pack = LIBRARY.pack(agreement).orElseThrow();
        var random = new Random(27);
        var previous = new HashMap<String, Object>();
        for (var number = 0; number < WORLDS; number++) {
            var world = world(pack, random, previous);
            previous.putAll(world.values());
            for (var reading : pack.readings()) {
                for (var wanted : ConclusionScope.values()) {
                    compare(pack.reading(reading), world, wanted);
                }
            }
        }
    }

    private static void compare(ReadingRules rules, World world, ConclusionScope wanted) {
        assertThat(outcome(() -> rules.conclude(world, wanted)))
                .as("%s of %s", wanted, world)
                .isEqualTo(outcome(() -> rules.conclude(world.assuming(ANYTHING), wanted)));
        if (wanted == ConclusionScope.ALL) {
            assertThat(outcome(() -> rules.explain(world)))
                    .as("%s of %s", wanted, world)
                    .isEqualTo(outcome(() -> rules.explain(world.assuming(ANYTHING))));
        }
    }

    /** Every record with its supports, or what keeps the rules from concluding any. */
    private static Object outcome(Callable<Conclusions> concluded) {
        try {
            var conclusions = concluded.call();
            var all = new HashMap<Object, List<Conclusions.Support>>();
            conclusions.everything().forEach(record -> all.put(record, conclusions.supports(record)));
            return all;
        } catch (RulesFault e) {
            return e.findings();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Few or many facts that differ from those before, decisions, claims, another date or setting. */
    private static World world(Pack pack, Random random, Map<String, Object> previous) {
        var drawn = RandomValues.of(pack, random);
        var values = new HashMap<>(random.nextBoolean() ? previous : drawn);
        drawn.entrySet().stream().limit(random.nextInt(4)).forEach(fact -> values.put(fact.getKey(), fact.getValue()));
        var settings = Evaluator.settings(pack, Map.of());
        settings.replaceAll((name, value) ->
                value instanceof Integer number && random.nextInt(4) == 0 ? number + random.nextInt(3) : value);
        var obligations = List.copyOf(pack.agreement().obligations().keySet());
        var obligation = obligations.get(random.nextInt(obligations.size()));
        var many = new TreeMap<String, List<Map<String, Object>>>();
        if (random.nextBoolean()) {
            many.put(
                    "usDecision",
                    List.of(Map.of(
                            "obligation",
                            obligation,
                            "kind",
                            List.of("FREEZE", "REVERSE", "RESUME", "WAIVE").get(random.nextInt(4)),
                            "on",
                            DATES.get(random.nextInt(2)))));
        }
        if (random.nextBoolean()) {
            many.put("standing", List.of(Map.of("obligation", obligation, "arisenOn", DATES.get(0))));
        }
        var claims = random.nextBoolean()
                ? List.<Claim>of()
                : List.of(new Claim("violence.overall", "us", random.nextBoolean() ? "REDUCED" : "INCREASED"));
        return new World(DATES.get(random.nextInt(DATES.size())), settings, values, many, claims, List.of());
    }

    @Test
    void sessionsAreKeptForTheRulesOfEveryAgreement() {
        for (var pack : LIBRARY.packs()) {
            for (var reading : pack.readings()) {
                var rules = pack.reading(reading);
                rules.explain(World.of(DATES.get(0), Evaluator.settings(pack, Map.of()), Map.of()));
                assertThat(rules.liveSessions()).as(reading).isPositive();
            }
        }
    }

    @Test
    void whatIsDoneToAMapOnceItHasBeenAskedAboutChangesNothing() throws IOException {
        var rules = rules("");
        var values = new HashMap<String, Object>(Map.of("foreignMilitants.hosted", true, "forceLevel.usTroops", 5));
        rules.explain(armistice(values));
        values.put("foreignMilitants.hosted", false);

        compare(rules, armistice(values), ConclusionScope.ALL);
    }

    @Test
    void aRuleThatBreaksOffLeavesNothingBehind() throws IOException {
        var rules = rules("""
                rule "It breaks off"
                when
                    AsOf( $d : date )
                    ForeignMilitants( hosted == true )
                    ForceLevel( $n : usTroops )
                then
                    insertLogical( Due.on( "leave", $d.plusYears( $n ) ) );
                end
                """);
        var breaking = armistice(Map.of("foreignMilitants.hosted", true, "forceLevel.usTroops", 2_000_000_000));
        for (var troops : List.of(0, 5, 50_000)) {
            var world = armistice(Map.of("foreignMilitants.hosted", true, "forceLevel.usTroops", troops));
            compare(rules, world, ConclusionScope.ALL);
            assertThatThrownBy(() -> rules.explain(breaking)).isInstanceOf(RulesFault.class);
            compare(rules, world, ConclusionScope.ALL);
        }
    }

    @Test
    void rulesThatFireMoreOftenThanTheyMayLeaveNothingBehind() throws IOException {
        var rules = rules("""
                declare Count
                    n : Integer @key
                end

                declare Pair
                    one : Integer @key
                    other : Integer @key
                end

                rule "It begins"
                when
                    ForeignMilitants( hosted == true )
                then
                    insertLogical( new Count( 1 ) );
                end

                rule "It goes on"
                when
                    Count( $n : n, n < 400 )
                then
                    insertLogical( new Count( $n + 1 ) );
                end

                rule "Each goes with each"
                when
                    Count( $one : n )
                    Count( $other : n )
                then
                    insertLogical( new Pair( $one, $other ) );
                end
                """);
        var calm = armistice(Map.of("foreignMilitants.hosted", false, "forceLevel.usTroops", 5));
        compare(rules, calm, ConclusionScope.ALL);

        assertThatThrownBy(() -> rules.explain(armistice(Map.of("foreignMilitants.hosted", true))))
                .isInstanceOf(RulesFault.class)
                .hasMessageContaining("fire without end");

        compare(rules, calm, ConclusionScope.ALL);
    }

    @Test
    void conclusionsThatHoldEachOtherUpGoWithTheFactTheyRestOn() throws IOException {
        var rules = rules("""
                rule "One way"
                when
                    ForeignMilitants( hosted == true )
                then
                    insertLogical( Advisory.of( "one", "One." ) );
                end

                rule "The other, where there is the one"
                when
                    Advisory( id == "one" )
                then
                    insertLogical( Advisory.of( "other", "Other." ) );
                end

                rule "The one, where there is the other"
                when
                    Advisory( id == "other" )
                then
                    insertLogical( Advisory.of( "one", "One." ) );
                end
                """);
        for (var hosted : List.of(true, false, true, false)) {
            var world = armistice(Map.of("foreignMilitants.hosted", hosted));
            compare(rules, world, ConclusionScope.ALL);
            assertThat(rules.explain(world).all(Advisory.class)).hasSize(hosted ? 2 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not( ForeignMilitants( hosted == true ) and ForceLevel( usTroops > 5 ) )",
                "exists( ForeignMilitants( hosted == true ) and ForceLevel( usTroops > 5 ) )",
                "accumulate( ForceLevel( $n : usTroops ); $sum : sum( $n ); $sum > 5 )",
                "forall( ForceLevel( usTroops > 5 ) )"
            })
    void noSessionIsKeptWhereRulesGatherOrDenySeveralPatternsTogether(String when) throws IOException {
        var rules = rules("""
                rule "It is many"
                when
                    %s
                then
                    insertLogical( Advisory.of( "many", "Many." ) );
                end
                """.formatted(when));

        compare(rules, armistice(Map.of("forceLevel.usTroops", 9)), ConclusionScope.ALL);

        assertThat(rules.liveSessions()).isZero();
    }

    @Test
    void noSessionIsKeptWhereRecordsAreTheSameThatDoNotSayTheSame() throws IOException {
        var rules = rules("""
                declare Half
                    id : String @key
                    n : Integer
                end
                """);

        rules.explain(armistice(Map.of()));

        assertThat(rules.liveSessions()).isZero();
    }

    @Test
    void threadsDoNotSeeEachOthersWorlds() throws Exception {
        var pack = LIBRARY.pack("framework-2019").orElseThrow();
        var rules = pack.reading("us");
        var random = new Random(5);
        var worlds = new ArrayList<World>();
        for (var number = 0; number < 50; number++) {
            worlds.add(world(pack, random, Map.of()));
        }
        var tasks = new ArrayList<Callable<Set<String>>>();
        for (var thread = 0; thread < 4; thread++) {
            tasks.add(() -> {
                var wrong = new HashSet<String>();
                for (var world : worlds) {
                    if (!Objects.equals(
                            outcome(() -> rules.explain(world)),
                            outcome(() -> rules.explain(world.assuming(ANYTHING))))) {
                        wrong.add(world.toString());
                    }
                }
                return wrong;
            });
        }
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (var task : threads.invokeAll(tasks)) {
                assertThat(task.get()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static World armistice(Map<String, Object> values) {
        return World.of(DATES.get(0), Map.of("few", 10), values);
    }

    private ReadingRules rules(String more) throws IOException {
        Files.writeString(
                directory.resolve("rules/armistice/more.drl"),
                "package conditionality\n\nimport org.conditionality.norm.*\n\n" + more);
        return Library.open(Optional.of(directory.resolve("rules")))
                .pack(ToyRules.AGREEMENT)
                .orElseThrow()
                .reading("us");
    }
}
