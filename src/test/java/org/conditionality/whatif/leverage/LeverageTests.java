package org.conditionality.whatif.leverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.RandomValues;
import org.conditionality.fact.FactControl;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactSet;
import org.conditionality.fact.Field;
import org.conditionality.norm.Label;
import org.conditionality.norm.Party;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.conditionality.whatif.counterfactual.FactLocks;
import org.conditionality.whatif.leverage.LeverageAnswer.Now;
import org.conditionality.whatif.leverage.LeverageAnswer.ObligationLeverage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who can bring a label about, alone or with another, and who can prevent it. */
final class LeverageTests {

    private static final Library LIBRARY = TestLibrary.library();
    private static final Evaluator EVALUATOR = new Evaluator(LIBRARY);
    private static final LeverageMatrix MATRIX = new LeverageMatrix(LIBRARY, EVALUATOR);
    private static final LeverageReader READER = new LeverageReader(LIBRARY, new QuestionReader(LIBRARY));

    private static final int DRAWS = Integer.getInteger("draws", 20);
    private static final int MOVABLE = 3;
    private static final int MOST_VALUES = 5;

    private static final Map<String, Object> ALL_MET_BUT_HOSTING = Map.of(
            "signature", Map.of("date", "2020-02-29"),
            "forceLevel", Map.of("usTroops", 4500, "alliedTroops", 6000, "basesVacated", 5, "basesRemaining", 5),
            "intraAfghanTalks", Map.of("state", "UNDER_WAY", "openedOn", "2020-09-12"),
            "violence", Map.of("overall", "REDUCED"),
            "talibanAttacks",
                    Map.of(
                            "onUsForces", false,
                            "onCoalitionForces", false,
                            "suicideOrVehicleBombs", false,
                            "onProvincialCapitals", false,
                            "largeScaleOffensives", false),
            "foreignMilitants",
                    Map.of(
                            "hosted", true,
                            "recruitingTrainingOrFunding", false,
                            "threatenUsOrAllies", false,
                            "asylumAbused", false,
                            "travelDocumentsIssued", false,
                            "messageSent", true));

    private static Map<String, Object> body(Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>(
                Map.of("agreement", "doha-2020", "reading", "us", "asOf", "2020-12-01", "facts", ALL_MET_BUT_HOSTING));
        body.putAll(more);
        return body;
    }

    private static ObligationLeverage of(Label.Name label, @Nullable List<ObligationLeverage> all) {
        return Objects.requireNonNull(all).stream()
                .filter(each -> each.label() == label)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTalibanAloneCanUnfreezeWhatIsFrozenBecauseTheyHost() {
        var answer = MATRIX.answer(READER.read(body(Map.of("obligations", List.of("phase-two-troops")))));
        var triggered = of(Label.Name.TRIGGERED, answer.readings().get("us"));

        assertThat(triggered.now()).isEqualTo(Now.NO);
        assertThat(triggered.exact()).isNull();
        assertThat(Objects.requireNonNull(triggered.parties().get(Party.TALIBAN))
                        .changes())
                .containsExactly(new FactChange("foreignMilitants.hosted", true, false));
        assertThat(Objects.requireNonNull(triggered.parties().get(Party.US)).alone())
                .isFalse();
        assertThat(Objects.requireNonNull(triggered.parties().get(Party.KABUL)).alone())
                .isFalse();
        assertThat(triggered.together()).isEmpty();

        var frozen = of(Label.Name.FROZEN, answer.readings().get("us"));
        assertThat(frozen.now()).isEqualTo(Now.CERTAIN);
        assertThat(Objects.requireNonNull(frozen.parties().get(Party.TALIBAN)).prevents())
                .as("the United States can still return what freezes, or Kabul end the talks")
                .isFalse();
        assertThat(Objects.requireNonNull(frozen.parties().get(Party.US)).preventing())
                .extracting(FactChange::field)
                .containsExactlyInAnyOrder("forceLevel.usTroops", "forceLevel.alliedTroops");
    }

    @Test
    void whatTakesTwoIsNeitherAlone() {
        var facts = new LinkedHashMap<>(ALL_MET_BUT_HOSTING);
        facts.put("intraAfghanTalks", Map.of("state", "UNDER_WAY", "openedOn", "2020-09-12"));
        var answer = MATRIX.answer(READER.read(body(Map.of(
                "facts",
                facts,
                "obligations",
                List.of("reconstruction-cooperation"),
                "labels",
                List.of("TRIGGERED")))));
        var triggered = of(Label.Name.TRIGGERED, answer.readings().get("us"));

        assertThat(triggered.parties().values()).noneMatch(LeverageAnswer.PartyLeverage::alone);
        assertThat(triggered.together()).singleElement().satisfies(joint -> {
            assertThat(joint.parties()).containsExactly(Party.TALIBAN, Party.KABUL);
            assertThat(joint.changes())
                    .containsExactly(new FactChange("intraAfghanTalks.state", "UNDER_WAY", "SETTLED"));
        });
    }

    @Test
    void whatIsLockedNobodyMoves() {
        var answer = MATRIX.answer(READER.read(
                body(Map.of("obligations", List.of("phase-two-troops"), "locked", List.of("foreignMilitants")))));

        assertThat(of(Label.Name.TRIGGERED, answer.readings().get("us"))
                        .parties()
                        .values())
                .noneMatch(LeverageAnswer.PartyLeverage::alone);
    }

    @Test
    void everyFaultOfAQuestionIsNamed() {
        var refused = catchThrowableOfType(
                RefusedInput.class,
                () -> READER.read(body(Map.of(
                        "obligations", List.of("phase-three"),
                        "labels", List.of("THAWED", "UNDETERMINED"),
                        "locked", List.of("forcelevel"),
                        "unlocked", List.of("usDecision")))));

        assertThat(refused.problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("/obligations/0", "/labels/0", "/labels/1", "/locked/0", "/unlocked/0");
    }

    /** One question of which a few fields can move, drawn at random. */
    private record Draw(Pack pack, Question question, String obligation, Map<String, List<Object>> values) {

        static Draw of(Random random) {
            var packs = List.copyOf(LIBRARY.packs());
            var pack = packs.get(random.nextInt(packs.size()));
            var reading = List.copyOf(pack.readings())
                    .get(random.nextInt(pack.readings().size()));
            var facts = RandomValues.of(pack, random);
            var question = new Question(
                            pack.agreement().id(),
                            List.of(reading),
                            LocalDate.of(2019, 6, 1).plusDays(random.nextInt(800)),
                            new FactSet(facts, Map.of()),
                            Map.of())
                    .in(Detail.LABELS);
            var obligations = pack.reading(reading).obligations();
            var obligation = List.copyOf(obligations).get(random.nextInt(obligations.size()));
            return new Draw(pack, question, obligation, movable(pack, question, obligation, random));
        }

        private static Map<String, List<Object>> movable(
                Pack pack, Question question, String obligation, Random random) {
            var reading = EVALUATOR.reading(
                    pack,
                    question.readings().get(0),
                    Evaluator.settings(pack, question.settings()),
                    question.evidence());
            var world = reading.world(question.asOf(), question.facts());
            var controlled = pack.vocabulary().types().stream()
                    .filter(type -> !type.many() && !type.name().equals("signature"))
                    .flatMap(type -> type.fields().stream())
                    .filter(field -> !field.control().equals(FactControl.NOBODY))
                    .map(Field::path)
                    .toList();
            var space = reading.space(world, controlled, Map.of());
            var fields = new ArrayList<>(space.fields(obligation));
            fields.retainAll(controlled);
            fields.removeIf(
                    field -> space.isEntangled(field) || space.values(field).size() > MOST_VALUES);
            Collections.shuffle(fields, random);
            var values = new LinkedHashMap<String, List<Object>>();
            fields.stream().limit(MOVABLE).forEach(field -> values.put(field, space.values(field)));
            return values;
        }

        LeverageQuestion asked() {
            var locked = new TreeSet<FactPath>();
            pack.vocabulary().paths().stream()
                    .filter(path -> !values.containsKey(path))
                    .forEach(path -> locked.add(FactPath.parse(path)));
            return new LeverageQuestion(
                    question,
                    List.of(obligation),
                    List.of(Label.Name.values()),
                    new FactLocks(locked, Set.of(), Set.of()));
        }
    }

    /** More with {@code -Ddraws=1000}; the same with the seed that is printed. */
    @Test
    void whatIsFoundIsWhatAnEvaluationOfEveryMoveFinds() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("-Dseed=" + seed);
        var random = new Random(seed);
        var compared = 0;
        var brought = 0;
        for (var draw = 0; draw < DRAWS; draw++) {
            var one = Draw.of(random);
            List<ObligationLeverage> found;
            try {
                found = MATRIX.answer(one.asked())
                        .readings()
                        .values()
                        .iterator()
                        .next();
            } catch (RefusedInput contradictory) {
                continue;
            }
            var tried =
                    new TriedMoves(EVALUATOR, one.pack().vocabulary(), one.question(), one.obligation(), one.values());
            for (var each : found) {
                compared++;
                brought += holds(one, each, tried, seed);
            }
        }
        System.out.printf("%d labels, %d of which some party can bring about%n", compared, brought);
        assertThat(compared).isPositive();
        assertThat(brought).isPositive();
    }

    private static int holds(Draw draw, ObligationLeverage found, TriedMoves tried, long seed) {
        var brought = 0;
        for (var party : found.parties().entrySet()) {
            var others = EnumSet.copyOf(found.parties().keySet());
            others.remove(party.getKey());
            var own = party.getValue();
            var what = "%s of %s, -Dseed=%d: %s".formatted(party.getKey(), found, seed, draw);
            assertThat(size(own.changes())).as(what).isEqualTo(tried.fewest(Set.of(party.getKey()), found.label()));
            assertThat(own.alone()).isEqualTo(own.changes() != null);
            assertThat(size(own.preventing()))
                    .as("preventing by " + what)
                    .isEqualTo(tried.fewestAgainst(party.getKey(), others, found.label()));
            brought += own.alone() ? 1 : 0;
        }
        var pairs = new HashSet<Set<Party>>();
        for (var joint : found.together()) {
            pairs.add(Set.copyOf(joint.parties()));
            assertThat(size(joint.changes()))
                    .as("%s of %s, -Dseed=%d", joint, draw, seed)
                    .isEqualTo(tried.fewest(Set.copyOf(joint.parties()), found.label()));
        }
        for (var one : found.parties().keySet()) {
            for (var other : found.parties().keySet()) {
                var isNew = one != other
                        && tried.fewest(Set.of(one), found.label()).isEmpty()
                        && tried.fewest(Set.of(other), found.label()).isEmpty();
                if (isNew && tried.fewest(Set.of(one, other), found.label()).isPresent()) {
                    assertThat(pairs)
                            .as("%s of %s, -Dseed=%d", found, draw, seed)
                            .contains(Set.of(one, other));
                }
            }
        }
        return brought;
    }

    private static OptionalInt size(@Nullable List<FactChange> changes) {
        return changes == null ? OptionalInt.empty() : OptionalInt.of(changes.size());
    }
}
