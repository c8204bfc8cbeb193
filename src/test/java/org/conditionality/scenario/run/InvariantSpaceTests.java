package org.conditionality.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.fact.FactSet;
import org.conditionality.fact.Field;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.World;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Statement;
import org.conditionality.scenario.Statement.Carries;
import org.conditionality.scenario.Statement.Denied;
import org.conditionality.scenario.Statement.Joined;
import org.conditionality.scenario.Statement.Same;
import org.conditionality.scenario.Statement.Stated;
import org.conditionality.scenario.Statement.Valued;
import org.conditionality.text.RefusedInput;
import org.junit.jupiter.api.Test;

/** Statements drawn at random are decided as they are where every fact set is tried, one by one. */
class InvariantSpaceTests {

    private static final int STATEMENTS = 150;
    private static final Pack PACK =
            TestLibrary.library().pack("framework-2019").orElseThrow();
    private static final LocalDate AS_OF = LocalDate.of(2019, 6, 1);
    private static final FactSet NO_ITEMS =
            new FactSet(Map.of(), Map.of("standing", List.of(), "usDecision", List.of(), "suspension", List.of()));

    private final Evaluator evaluator = new Evaluator(TestLibrary.library());
    private final Random random = new Random(5);
    private final Map<Map<String, Object>, AnswerSituation> situations = new LinkedHashMap<>();

    @Test
    void aStatementHoldsWhereItDoesForEveryFactSetAndElseTheSmallestFactsShowIt() {
        var fields = new TreeSet<String>();
        PACK.readings()
                .forEach(reading ->
                        PACK.reading(reading).inputs("all-troops").forEach(input -> fields.addAll(input.fields())));
        answerEverything(List.copyOf(fields), 0, new TreeMap<>());
        assertThat(situations).hasSizeGreaterThan(500);

        var holding = 0;
        for (var drawn = 0; drawn < STATEMENTS; drawn++) {
            var statement = statement(2);
            while (statement.things().isEmpty()) {
                statement = statement(2);
            }
            var space = new InvariantSpace(PACK, evaluator, invariant(statement), statement, AS_OF, Map.of());
            assertThat(space.isExact()).isTrue();
            var broken = broken(statement);
            var example = space.counterexample();
            if (broken.isEmpty()) {
                holding++;
                assertThat(example).as("%s", statement).isEmpty();
            } else {
                assertThat(example).as("%s", statement).isPresent();
                var facts = example.orElseThrow().facts().values();
                assertThat(isCertain(facts, statement))
                        .as("%s %s", statement, facts)
                        .isTrue();
                assertThat(smaller(facts.size(), List.copyOf(fields), statement))
                        .as("smaller than %s, of %s", facts, statement)
                        .isEmpty();
            }
        }
        assertThat(holding).as("statements that hold").isBetween(STATEMENTS / 20, STATEMENTS * 3 / 4);
    }

    private void answerEverything(List<String> fields, int at, Map<String, Object> facts) {
        if (at == fields.size()) {
            try {
                var question = new Question("framework-2019", List.of(), AS_OF, NO_ITEMS.withValues(facts), Map.of());
                situations.put(
                        new TreeMap<>(facts),
                        new AnswerSituation(evaluator.evaluate(question.in(Detail.LABELS)), question.facts()));
            } catch (RefusedInput contradictory) {
                return;
            }
            return;
        }
        for (var value : values(fields.get(at))) {
            facts.put(fields.get(at), value);
            answerEverything(fields, at + 1, facts);
        }
        facts.remove(fields.get(at));
    }

    private static Set<Object> values(String field) {
        var values = new TreeSet<Object>((one, other) -> one.toString().compareTo(other.toString()));
        var nothing = World.of(AS_OF, Evaluator.settings(PACK, Map.of()), Map.of());
        PACK.readings()
                .forEach(reading -> values.addAll(PACK.reading(reading).representatives(field, nothing, Map.of())));
        return values;
    }

    private Invariant invariant(Statement statement) {
        var question = new Question("framework-2019", List.of(), AS_OF, NO_ITEMS, Map.of());
        return new Invariant(
                "a.yaml", 1, "A", question, List.of(AS_OF), false, statement, List.of(statement), null, null);
    }

    private Statement statement(int depth) {
        var reading = random.nextBoolean() ? "us" : "taliban";
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 ->
                new Carries(
                        JudgedThing.labels(reading, "all-troops"), Set.of(one(List.of(Label.Name.values()))), false);
            case 1 -> new Valued(JudgedThing.value(reading, "guarantee"), one(List.of(Value.MET, Value.NOT_MET)));
            case 2 ->
                new Same(List.of(JudgedThing.labels("us", "all-troops"), JudgedThing.labels("taliban", "all-troops")));
            case 3 -> stated();
            case 4 -> new Denied(statement(depth - 1));
            default -> new Joined(List.of(statement(depth - 1), statement(depth - 1)), random.nextBoolean());
        };
    }

    /** Something of a field that bears on the labels, by a value that is among those tried. */
    private Statement stated() {
        var field = one(List.copyOf(situations.keySet().iterator().next().keySet()));
        var value = one(List.copyOf(values(field)));
        var kind = PACK.vocabulary().field(field).map(Field::kind).orElseThrow();
        var isMeasured = kind == Field.Kind.NUMBER || kind == Field.Kind.DATE;
        // A value that stands for others is a range.
        return isMeasured ? new Stated(field, largest(field), null) : new Stated(field, value, null);
    }

    private static Object largest(String field) {
        return values(field).stream().max(FactSpace::compare).orElseThrow();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Optional<Map<String, Object>> broken(Statement statement) {
        return situations.entrySet().stream()
                .filter(each -> !statement.holds(each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a statement does not hold whatever the other facts are. */
    private boolean isCertain(Map<String, Object> facts, Statement statement) {
        var fitting = situations.entrySet().stream()
                .filter(each -> facts.entrySet().stream()
                        .allMatch(fact -> fact.getValue().equals(each.getKey().get(fact.getKey()))))
                .toList();
        return !fitting.isEmpty() && fitting.stream().noneMatch(each -> statement.holds(each.getValue()));
    }

    /** Fewer facts than so many that suffice. */
    private List<Map<String, Object>> smaller(int size, List<String> fields, Statement statement) {
        var found = new ArrayList<Map<String, Object>>();
        for (var chosen = 0; chosen < 1 << fields.size(); chosen++) {
            if (Integer.bitCount(chosen) < size) {
                var holds = new HashMap<Map<String, Object>, Boolean>();
                for (var each : situations.entrySet()) {
                    var part = new TreeMap<String, Object>();
                    for (var at = 0; at < fields.size(); at++) {
                        if ((chosen >>> at & 1) == 1) {
                            part.put(
                                    fields.get(at),
                                    Objects.requireNonNull(each.getKey().get(fields.get(at))));
                        }
                    }
                    holds.merge(part, statement.holds(each.getValue()), Boolean::logicalOr);
                }
                holds.forEach((part, holdsOnce) -> {
                    if (!holdsOnce) {
                        found.add(part);
                    }
                });
            }
        }
        return found;
    }
}
