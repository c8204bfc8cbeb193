package org.conditionality.evaluation.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.diagram.JointSpace.SpaceOpener;
import org.conditionality.fact.FactSet;
import org.conditionality.incident.Evidence;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.text.RefusedInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What diagrams say of several readings at once is what the rules answer, fact set by fact set. */
class JointSpaceTests {

    private static final int DRAWN = 400;

    private final Evaluator evaluator = new Evaluator(TestLibrary.library());
    private final Random random = new Random(3);

    @ParameterizedTest
    @ValueSource(strings = {"framework-2019", "draft-2019", "doha-2020", "violence-reduction-2021"})
    void everyFactSetComesToWhatTheRulesAnswer(String agreement) {
        var pack = TestLibrary.library().pack(agreement).orElseThrow();
        var asOf = pack.agreement().date().plusDays(200);
        var things = new ArrayList<JudgedThing>();
        var sides = new LinkedHashMap<String, SpaceOpener>();
        for (var side : pack.readings()) {
            pack.reading(side).obligations().forEach(id -> things.add(JudgedThing.labels(side, id)));
            pack.reading(side).conditions().forEach(id -> things.add(JudgedThing.value(side, id)));
            var reading = evaluator.reading(pack, side, Evaluator.settings(pack, Map.of()), Evidence.NONE);
            var world = reading.world(asOf, FactSet.EMPTY);
            var free = new TreeSet<>(pack.vocabulary().paths());
            sides.put(side, more -> reading.space(world, free, more));
        }
        var space = JointSpace.of(sides, things, Map.of());
        var refused = 0;
        for (var drawn = 0; drawn < DRAWN; drawn++) {
            var facts = new HashMap<String, Object>();
            // A value stands for others only where it is not compared with what other fields are.
            space.axes()
                    .values()
                    .forEach((field, values) -> facts.put(
                            field,
                            space.isEntangled(field) ? values.get(random.nextInt(values.size())) : drawn(values)));
            var question = new Question(agreement, List.of(), asOf, new FactSet(facts, Map.of()), Map.of());
            try {
                var answer = evaluator.evaluate(question.in(Detail.LABELS));
                for (var thing : things) {
                    assertThat(at(space, space.of(thing), facts))
                            .as("%s %s", thing, facts)
                            .isEqualTo(Set.of(answered(answer, thing)));
                }
            } catch (RefusedInput contradictory) {
                refused++;
                assertThat(things)
                        .anySatisfy(thing -> assertThat((Set<?>) at(space, space.of(thing), facts))
                                .isEmpty());
            }
        }
        assertThat(refused).as("contradictory fact sets").isLessThan(DRAWN * 9 / 10);
        assertThat(space.isExact()).isTrue();
    }

    /** One of the values, or one that it stands for. */
    private Object drawn(List<Object> values) {
        var place = random.nextInt(values.size());
        var value = values.get(place);
        var next = place + 1 < values.size() ? values.get(place + 1) : null;
        if (value instanceof Integer number && random.nextBoolean()) {
            return next instanceof Integer other
                    ? number + random.nextInt(other - number)
                    : number + random.nextInt(99);
        } else if (value instanceof LocalDate day && next instanceof LocalDate other && random.nextBoolean()) {
            return day.plusDays(random.nextInt((int) (other.toEpochDay() - day.toEpochDay())));
        }
        return value;
    }

    private static Object at(JointSpace space, int diagram, Map<String, Object> facts) {
        var nodes = space.nodes();
        var at = diagram;
        while (!nodes.isLeaf(at)) {
            var field = nodes.field(at);
            at = nodes.ways(at).get(space.axes().place(field, Objects.requireNonNull(facts.get(field))));
        }
        return nodes.value(at);
    }

    private static Object answered(Answer answer, JudgedThing thing) {
        var reading = Objects.requireNonNull(answer.readings().get(thing.side()));
        return thing.kind() == JudgedThing.Kind.VALUE
                ? reading.conditions().stream()
                        .filter(each -> each.id().equals(thing.id()))
                        .findFirst()
                        .orElseThrow()
                        .value()
                : Set.copyOf(reading.obligations().stream()
                        .filter(each -> each.id().equals(thing.id()))
                        .findFirst()
                        .orElseThrow()
                        .labels());
    }
}
