package org.conditionality.evaluation.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.RandomValues;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.incident.Evidence;
import org.conditionality.norm.Value;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.RefusedInput;
import org.junit.jupiter.api.Test;

/** Each ground is proved by asking: it suffices alone, and without any one of its facts it does not. */
class GroundTests {

    private static final int DRAWN = Integer.getInteger("grounds", 2_000);
    private static final int MOST = 3;

    private final List<String> faults = new ArrayList<>();
    private int proved;
    private int inexact;

    @Test
    void groundsOfRandomAnswersSufficeAndAreMinimal() {
        var random = new Random(14);
        var evaluator = new Evaluator(TestLibrary.library());
        while (proved < DRAWN) {
            for (var pack : TestLibrary.library().packs()) {
                for (var name : pack.readings()) {
                    var reading = evaluator.reading(pack, name, Evaluator.settings(pack, Map.of()), Evidence.NONE);
                    prove(pack, reading, random);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(inexact).isZero();
    }

    private void prove(Pack pack, ReadingEvaluator reading, Random random) {
        var asOf = LocalDate.of(2020, 1, 1).plusDays(200L * random.nextInt(3));
        var values = RandomValues.of(pack, random);
        if (random.nextInt(3) == 0) {
            values.keySet().removeIf(path -> random.nextInt(3) == 0);
        }
        var world = reading.world(asOf, new FactSet(values, items(pack, reading, random)));
        Answer.Reading answer;
        try {
            answer = reading.outline(world);
        } catch (RefusedInput e) {
            return;
        }
        var finder = reading.grounds(world);
        var proof = new GroundProof(reading, asOf);
        var one = answer.obligations().get(random.nextInt(answer.obligations().size()));
        var labels = one.certain() == null ? one.labels() : one.certain();
        finder.ofLabels(one.id(), labels, MOST).forEach((label, grounds) -> {
            count(grounds);
            grounds.found()
                    .forEach(ground -> note(one.id() + " " + label, ground, proof.faults(one.id(), label, ground)));
        });
        var condition =
                answer.conditions().get(random.nextInt(answer.conditions().size()));
        if (condition.value() != Value.UNKNOWN) {
            var grounds = finder.ofValue(condition.id(), condition.value(), MOST);
            count(grounds);
            grounds.found()
                    .forEach(ground -> note(
                            condition.id() + " " + condition.value(),
                            ground,
                            proof.faults(condition.id(), condition.value(), ground)));
        }
    }

    private void count(Grounds grounds) {
        if (!grounds.exact() || grounds.found().isEmpty()) {
            inexact++;
        }
    }

    private void note(String what, GroundFacts ground, List<String> wrong) {
        proved++;
        wrong.forEach(fault -> faults.add(what + " because of " + ground + ": " + fault));
    }

    private static Map<String, List<Map<String, Object>>> items(Pack pack, ReadingEvaluator reading, Random random) {
        var items = new TreeMap<String, List<Map<String, Object>>>();
        var obligations = List.copyOf(reading.rules().obligations());
        for (var left = Math.max(0, random.nextInt(6) - 3); left > 0; left--) {
            var item = new HashMap<String, Object>();
            item.put("obligation", obligations.get(random.nextInt(obligations.size())));
            var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(500));
            if (random.nextInt(3) == 0) {
                item.put("arisenOn", day);
                items.computeIfAbsent("standing", type -> new ArrayList<>()).add(item);
            } else {
                item.put("kind", List.of("FREEZE", "REVERSE", "RESUME", "WAIVE").get(random.nextInt(4)));
                item.put("on", day);
                if (item.get("kind").equals("WAIVE") && random.nextBoolean()) {
                    var conditions = List.copyOf(pack.agreement().conditions().keySet());
                    item.put("condition", conditions.get(random.nextInt(conditions.size())));
                }
                items.computeIfAbsent("usDecision", type -> new ArrayList<>()).add(item);
            }
        }
        return items;
    }
}
