package org.conditionality.whatif.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.RandomValues;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Label;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.Solution;
import org.conditionality.whatif.counterfactual.LabelGoal.Wanted;
import org.junit.jupiter.api.Test;

/** Solutions are solutions, none of their changes can be spared, and changes drawn at random find no other. */
final class SmallestChangesTests {

    private static final Library LIBRARY = TestLibrary.library();
    private static final Evaluator EVALUATOR = new Evaluator(LIBRARY);
    private static final Counterfactuals COUNTERFACTUALS = new Counterfactuals(LIBRARY, EVALUATOR);
    private static final int DRAWS = Integer.getInteger("draws", 150);
    private static final int TRIES = 20;
    private static final int MOST_CHANGES = 2;
    private static final List<Label.Name> LABELS = List.of(
            Label.Name.TRIGGERED,
            Label.Name.FROZEN,
            Label.Name.NOT_TRIGGERED,
            Label.Name.REVERSIBLE,
            Label.Name.IRREVERSIBLE,
            Label.Name.PERFORMED,
            Label.Name.BREACHED);
    private static final List<Wanted> WANTED = List.of(Wanted.values());
    private static final List<String> HISTORY = List.of("signature", "standing", "usDecision", "denunciation");

    /** A question drawn at random, and what is tried on it. */
    private record Draw(Pack pack, CounterfactualQuestion asked, Random random) {

        static Draw of(Random random) {
            var packs = List.copyOf(LIBRARY.packs());
            var pack = packs.get(random.nextInt(packs.size()));
            var readings = List.copyOf(pack.readings());
            var reading = readings.get(random.nextInt(readings.size()));
            var facts = new HashMap<>(RandomValues.of(pack, random));
            facts.keySet().removeIf(field -> random.nextInt(3) == 0);
            facts.remove("intraAfghanTalks.state");
            facts.computeIfPresent("signature.date", (field, day) -> LocalDate.of(2019, 1, 1));
            var question = new Question(
                            pack.agreement().id(),
                            List.of(reading),
                            LocalDate.of(2019, 6, 1).plusDays(random.nextInt(800)),
                            new FactSet(facts, Map.of()),
                            Map.of())
                    .in(Detail.LABELS);
            var obligations = List.copyOf(pack.reading(reading).obligations());
            var goal = new LabelGoal(
                    reading,
                    obligations.get(random.nextInt(obligations.size())),
                    LABELS.get(random.nextInt(LABELS.size())),
                    WANTED.get(random.nextInt(WANTED.size())));
            var locked = HISTORY.stream().map(FactPath::of).collect(Collectors.toSet());
            var unlocked = random.nextBoolean()
                    ? pack.vocabulary().types().stream()
                            .map(type -> FactPath.of(type.name()))
                            .filter(type -> !locked.contains(type))
                            .collect(Collectors.toSet())
                    : Set.<FactPath>of();
            return new Draw(
                    pack,
                    new CounterfactualQuestion(
                            question,
                            List.of(goal),
                            new FactLocks(locked, unlocked, Set.of()),
                            random.nextBoolean() ? UnknownFacts.FREE : UnknownFacts.COUNTED,
                            1 + random.nextInt(MOST_CHANGES)),
                    random);
        }

        boolean isReached(Map<String, Object> values) {
            var question = asked.question();
            try {
                return Counterfactuals.fulfils(
                        EVALUATOR.evaluate(question.of(question.facts().withValues(values))), asked.goals());
            } catch (RefusedInput contradictory) {
                return false;
            }
        }

        /** Changes of fields drawn at random, some of them those that matter, to values drawn at random. */
        Map<String, Object> changes(Set<String> mattering) {
            var values = RandomValues.of(pack, random);
            var fields = new ArrayList<String>();
            mattering.stream().filter(values::containsKey).forEach(fields::add);
            if (fields.size() < asked.maxChanges() || random.nextInt(4) == 0) {
                fields.addAll(values.keySet());
            }
            Collections.shuffle(fields, random);
            var known = asked.question().facts().values();
            var changes = new HashMap<String, Object>();
            var allowed = new AllowedChanges(asked, pack, List.of(believed()));
            var left = asked.maxChanges();
            for (var field : fields) {
                var value = values.get(field);
                if (value != null && allowed.mayBecome(field, value) && !value.equals(known.get(field))) {
                    if (allowed.isFree(field)) {
                        changes.put(field, value);
                    } else if (left > 0) {
                        changes.put(field, value);
                        left--;
                    }
                }
            }
            return changes;
        }

        private Map<String, Object> believed() {
            var question = asked.question();
            return EVALUATOR
                    .reading(
                            pack,
                            question.readings().get(0),
                            Evaluator.settings(pack, question.settings()),
                            question.evidence())
                    .world(question.asOf(), question.facts())
                    .values();
        }

        Set<String> counted(Map<String, Object> changes) {
            var allowed = new AllowedChanges(asked, pack, List.of(believed()));
            return changes.keySet().stream()
                    .filter(field -> !allowed.isFree(field))
                    .collect(Collectors.toSet());
        }
    }

    /** More with {@code -Ddraws=1000}; the same with the seed that is printed. */
    @Test
    void noOtherChangesReachAGoalAndNoneOfThoseFoundCanBeSpared() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("-Dseed=" + seed);
        var random = new Random(seed);
        var solutions = 0;
        var reached = 0;
        for (var draw = 0; draw < DRAWS; draw++) {
            var one = Draw.of(random);
            CounterfactualAnswer answer;
            try {
                answer = COUNTERFACTUALS.answer(one.asked());
            } catch (RefusedInput contradictory) {
                continue;
            }
            var what = "-Dseed=%d, draw %d: %s".formatted(seed, draw, one.asked());
            answer.solutions().forEach(each -> isNeeded(one, each, what));
            solutions += answer.solutions().size();
            if (!answer.holds() && answer.complete() && answer.exact()) {
                reached += tried(one, answer, what);
            }
        }
        System.out.printf("%d solutions, and %d drawn at random%n", solutions, reached);
        assertThat(solutions).isPositive();
        assertThat(reached).isPositive();
    }

    private static void isNeeded(Draw draw, Solution solution, String what) {
        var all = new HashMap<String, Object>();
        solution.settles().forEach(each -> all.put(each.field(), each.to()));
        solution.changes().forEach(each -> all.put(each.field(), each.to()));
        assertThat(draw.isReached(all)).as(what).isTrue();
        for (var field : new ArrayList<>(all.keySet())) {
            var fewer = new HashMap<>(all);
            fewer.remove(field);
            assertThat(draw.isReached(fewer))
                    .as("without %s of %s, %s", field, solution, what)
                    .isFalse();
        }
    }

    private static int tried(Draw draw, CounterfactualAnswer answer, String what) {
        var found = answer.solutions().stream()
                .map(each -> each.changes().stream().map(FactChange::field).collect(Collectors.toSet()))
                .toList();
        var goal = draw.asked().goals().get(0);
        var mattering = new HashSet<>(draw.pack().reading(goal.reading()).inputs(goal.obligation()).stream()
                .flatMap(input -> input.fields().stream())
                .toList());
        var reached = 0;
        for (var at = 0; at < TRIES; at++) {
            var changes = draw.changes(mattering);
            if (draw.isReached(changes)) {
                reached++;
                var counted = draw.counted(changes);
                assertThat(found)
                        .as("%s reaches it, %s", changes, what)
                        .anyMatch(fields -> counted.containsAll(fields));
            }
        }
        return reached;
    }
}
