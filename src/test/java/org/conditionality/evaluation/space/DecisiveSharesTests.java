package org.conditionality.evaluation.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.RandomValues;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.Answer.DecisiveShare;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Label;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.RefusedInput;
import org.junit.jupiter.api.Test;

/** How often each unknown fact decides: counted as if every completion were looked at, which here it is. */
final class DecisiveSharesTests {

    private static final Library LIBRARY = TestLibrary.library();
    private static final Evaluator EVALUATOR = new Evaluator(LIBRARY);
    private static final QuestionReader READER = new QuestionReader(LIBRARY);
    private static final int DRAWS = Integer.getInteger("draws", 40);
    private static final int MOST_COMPLETIONS = 300;

    @Test
    void eachOfThreeConditionsDecidesWhereTheOthersAreMet() {
        var answer = EVALUATOR.evaluate(READER.read(Map.of(
                "agreement", "draft-2019",
                "readings", List.of("us"),
                "asOf", "2019-10-01",
                "decisive", "shares",
                "facts",
                        Map.of(
                                "signature", Map.of("date", "2019-09-15", "approvedByPresident", true),
                                "intraAfghanTalks", Map.of("state", "UNDER_WAY", "openedOn", "2019-09-20"),
                                "forceLevel", Map.of("usTroopsWithdrawn", 0, "basesVacated", 0)))));
        var tranche = obligation(answer, "first-tranche");

        // Violence is reduced in one of three classes, and militants are kept out in one of two.
        assertThat(tranche.shares())
                .containsExactly(
                        new DecisiveShare("violence.nearUsAreas", 0.5),
                        new DecisiveShare("foreignMilitants.inTalibanAreas", 0.333333));
        assertThat(tranche.sharesExact()).isNull();
    }

    @Test
    void sharesAreGivenOnlyWhereTheyAreAskedFor() {
        var answer = EVALUATOR.evaluate(READER.read(Map.of("agreement", "draft-2019", "asOf", "2019-10-01")));

        assertThat(answer.readings().values())
                .allSatisfy(reading -> assertThat(reading.obligations()).allMatch(each -> each.shares() == null));
    }

    private static Answer.Obligation obligation(Answer answer, String id) {
        return answer.readings().values().iterator().next().obligations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** More with {@code -Ddraws=1000}; the same with the seed that is printed. */
    @Test
    void sharesAreThoseOfAllCompletionsEvaluatedOneByOne() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("-Dseed=" + seed);
        var random = new Random(seed);
        var compared = 0;
        for (var draw = 0; draw < DRAWS; draw++) {
            compared += compared(random, seed);
        }
        System.out.printf("the shares of %d obligations%n", compared);
        assertThat(compared).isPositive();
    }

    private static int compared(Random random, long seed) {
        var packs = List.copyOf(LIBRARY.packs());
        var pack = packs.get(random.nextInt(packs.size()));
        var reading =
                List.copyOf(pack.readings()).get(random.nextInt(pack.readings().size()));
        var question = new Question(
                        pack.agreement().id(),
                        List.of(reading),
                        LocalDate.of(2019, 6, 1).plusDays(random.nextInt(800)),
                        new FactSet(RandomValues.of(pack, random), Map.of()),
                        Map.of())
                .in(Detail.LABELS);
        Answer answer;
        try {
            answer = EVALUATOR.evaluate(question.withShares());
        } catch (RefusedInput contradictory) {
            return 0;
        }
        var compared = 0;
        for (var obligation :
                Objects.requireNonNull(answer.readings().get(reading)).obligations()) {
            if (obligation.decisive() != null && obligation.exact() == null) {
                var counted = counted(pack, question, obligation.id());
                if (counted.isPresent()) {
                    compared++;
                    for (var each : Objects.requireNonNull(obligation.shares())) {
                        assertThat(each.share())
                                .as("%s of %s in %s, -Dseed=%d", each, obligation.id(), question, seed)
                                .isCloseTo(counted.get().getOrDefault(each.field(), 0.0), within(1e-6));
                    }
                }
            }
        }
        return compared;
    }

    /** The share of each unknown field; empty where there are too many completions, or their values depend on each other. */
    private static Optional<Map<String, Double>> counted(Pack pack, Question question, String obligation) {
        var reading = EVALUATOR.reading(
                pack, question.readings().get(0), Evaluator.settings(pack, question.settings()), question.evidence());
        var space = reading.space(reading.world(question.asOf(), question.facts()), Set.of(), Map.of());
        var fields = List.copyOf(space.fields(obligation));
        var size = fields.stream()
                .mapToInt(field -> space.values(field).size())
                .reduce(1, (one, other) -> Math.min(MOST_COMPLETIONS + 1, one * other));
        if (size > MOST_COMPLETIONS || fields.stream().anyMatch(space::isEntangled)) {
            return Optional.empty();
        }
        List<Map<String, Object>> completions = List.of(Map.of());
        for (var field : fields) {
            completions = completions.stream()
                    .flatMap(one -> space.values(field).stream().map(value -> {
                        Map<String, Object> more = new HashMap<>(one);
                        more.put(field, value);
                        return more;
                    }))
                    .toList();
        }
        var labels = new LinkedHashMap<Map<String, Object>, Set<Set<Label.Name>>>();
        for (var completion : completions) {
            try {
                var answer = EVALUATOR.evaluate(question.of(question.facts().withValues(completion)));
                labels.put(
                        completion,
                        obligation(answer, obligation).sets().stream()
                                .map(Set::copyOf)
                                .collect(Collectors.toSet()));
            } catch (RefusedInput contradictory) {
                // It counts for nothing.
            }
        }
        var shares = new HashMap<String, Double>();
        for (var field : fields) {
            shares.put(field, (double) decided(labels, field) / labels.size());
        }
        return Optional.of(shares);
    }

    private static long decided(Map<Map<String, Object>, Set<Set<Label.Name>>> labels, String field) {
        var byRest = new HashMap<Map<String, Object>, List<Set<Set<Label.Name>>>>();
        labels.forEach((completion, sets) -> {
            var rest = new HashMap<>(completion);
            rest.remove(field);
            byRest.computeIfAbsent(rest, each -> new ArrayList<>()).add(sets);
        });
        return byRest.values().stream()
                .filter(each -> each.stream().distinct().count() > 1)
                .mapToLong(List::size)
                .sum();
    }
}
