package org.conditionality.whatif.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.fact.Field;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.condition.ConditionAnswer.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An analyst asks exactly when an obligation is frozen, and can rely on the answer. */
class LabelConditionsTests {

    private static final Library LIBRARY = TestLibrary.library();
    private static final Evaluator EVALUATOR = new Evaluator(LIBRARY);
    private static final ConditionReader READER = new ConditionReader(LIBRARY, new QuestionReader(LIBRARY));
    private static final LabelConditions CONDITIONS = new LabelConditions(LIBRARY, EVALUATOR);
    private static final LocalDate AS_OF = LocalDate.of(2020, 12, 1);

    @ParameterizedTest
    @CsvSource({
        "doha-2020, us, phase-two-troops, FROZEN, 10000",
        "doha-2020, text, phase-two-troops, IRREVERSIBLE, 1000",
        "doha-2020, taliban, sanctions-review, BREACHED, 1000",
        "doha-2020, kabul, restraint-of-force, TRIGGERED, 1000",
        "draft-2019, us, first-tranche, REVERSIBLE, 1000",
        "framework-2019, us, all-troops, TRIGGERED, 1000",
        "violence-reduction-2021, us, exit, FROZEN, 1000"
    })
    void theConditionHoldsExactlyWhenTheLabelDoes(
            String agreement, String reading, String obligation, String label, int sets) {
        var answer = ask(agreement, List.of(reading), obligation, label);
        var condition = Objects.requireNonNull(answer.conditions().get(reading));
        assertThat(condition.exact()).isTrue();
        assertThat(condition.anyOf()).isNotEmpty();

        var random = new Random(7);
        var counts = new HashMap<Boolean, Integer>();
        for (var drawn = 0; drawn < sets; drawn++) {
            var values = values(agreement, reading, random, condition);
            labels(agreement, reading, obligation, values).ifPresent(labels -> {
                var holds = condition.anyOf().stream().anyMatch(each -> holds(each.allOf(), values));
                assertThat(holds)
                        .as("%s%n%s%n%s", labels, values, condition.text())
                        .isEqualTo(labels.contains(label));
                counts.merge(holds, 1, Integer::sum);
            });
        }
        assertThat(counts.get(true)).as("fact sets for which the label holds").isGreaterThan(sets / 50);
        assertThat(counts.get(false)).isGreaterThan(sets / 50);
    }

    @Test
    void itReadsAsASentence() {
        var condition = Objects.requireNonNull(ask("framework-2019", List.of("taliban"), "all-troops", "NOT_TRIGGERED")
                .conditions()
                .get("taliban"));

        assertThat(condition.text()).isEqualTo("counterTerrorismGuarantee.given is false");
        assertThat(condition.anyOf()).singleElement().satisfies(each -> {
            assertThat(each.allOf()).containsExactly(new Term("counterTerrorismGuarantee.given", "=", false));
            assertThat(each.clauses()).isNotEmpty();
        });
    }

    @Test
    void aFieldThatTakesASettingWhereItIsLeftOutIsNamed() {
        var condition =
                Objects.requireNonNull(ask("violence-reduction-2021", List.of("us"), "push-prisoners", "OVERDUE")
                        .conditions()
                        .get("us"));

        assertThat(condition.taken()).isEqualTo(Map.of("riv.days", 90));
        assertThat(condition.text()).endsWith(", taking riv.days as 90");
    }

    @Test
    void whatNeverHoldsIsNever() {
        var condition = Objects.requireNonNull(ask("doha-2020", List.of("us"), "prisoner-plan", "REVERSIBLE")
                .conditions()
                .get("us"));

        assertThat(condition.anyOf()).isEmpty();
        assertThat(condition.text()).isEqualTo("never");
    }

    @Test
    void whereReadingsDifferAFactSetShowsIt() {
        var answer = ask("doha-2020", List.of("us", "taliban"), "phase-two-troops", "FROZEN");

        assertThat(answer.differences()).isNotEmpty().allSatisfy(each -> {
            assertThat(labels(each.holdsUnder(), each.facts())).contains("FROZEN");
            assertThat(labels(each.notUnder(), each.facts())).doesNotContain("FROZEN");
        });
    }

    private static String labels(String reading, Map<String, Map<String, Object>> facts) {
        var values = new HashMap<String, Object>();
        facts.forEach((type, fields) -> fields.forEach((field, value) -> values.put(type + "." + field, value)));
        return obligation(answer("doha-2020", reading, values), "phase-two-troops")
                .toString();
    }

    private static ConditionAnswer ask(String agreement, List<String> readings, String obligation, String label) {
        return CONDITIONS.answer(READER.read(Map.of(
                "agreement", agreement,
                "readings", readings,
                "asOf", AS_OF.toString(),
                "obligation", obligation,
                "label", label)));
    }

    private static boolean holds(List<Term> terms, Map<String, Object> values) {
        return terms.stream().allMatch(term -> holds(term, Objects.requireNonNull(values.get(term.field()))));
    }

    @SuppressWarnings("unchecked") // Numbers are compared with numbers, and dates with dates.
    private static boolean holds(Term term, Object value) {
        return switch (term.is()) {
            case "=" -> value.equals(term.value());
            case "≠" -> !value.equals(term.value());
            case "in" -> ((List<?>) term.value()).contains(value);
            case "<" -> ((Comparable<Object>) value).compareTo(term.value()) < 0;
            case "≥" -> ((Comparable<Object>) value).compareTo(term.value()) >= 0;
            default -> throw new AssertionError(term.is());
        };
    }

    private static Optional<List<String>> labels(
            String agreement, String reading, String obligation, Map<String, Object> values) {
        try {
            var answered = obligation(answer(agreement, reading, values), obligation);
            return Optional.of(answered.labels().stream().map(Enum::name).toList());
        } catch (RefusedInput e) {
            return Optional.empty();
        }
    }

    private static Answer answer(String agreement, String reading, Map<String, Object> values) {
        var question = new Question(agreement, List.of(reading), AS_OF, new FactSet(values, Map.of()), Map.of());
        return EVALUATOR.evaluate(question.in(Detail.LABELS));
    }

    private static Answer.Obligation obligation(Answer answer, String id) {
        return answer.readings().values().iterator().next().obligations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Every field known; half of the time as one case of the condition has it, lest its label never come up. */
    private static Map<String, Object> values(
            String agreement, String reading, Random random, ConditionAnswer.ExactCondition condition) {
        var pack = LIBRARY.pack(agreement).orElseThrow();
        var read = pack.reading(reading).readFields();
        var values = new HashMap<String, Object>();
        pack.vocabulary().types().stream()
                .filter(type -> !type.many())
                .flatMap(type -> type.fields().stream())
                // What takes a setting when it is left out is left out.
                .filter(field -> read.contains(field.path()) && field.otherwise() == null)
                .forEach(field -> values.put(field.path(), value(field, random, condition)));
        if (random.nextBoolean()) {
            var cases = condition.anyOf();
            for (var term : cases.get(random.nextInt(cases.size())).allOf()) {
                for (var attempt = 0; attempt < 100 && !holds(List.of(term), values); attempt++) {
                    values.put(
                            term.field(),
                            value(pack.vocabulary().field(term.field()).orElseThrow(), random, condition));
                }
            }
        }
        return values;
    }

    private static Object value(Field field, Random random, ConditionAnswer.ExactCondition condition) {
        return switch (field.kind()) {
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> field.constants().get(random.nextInt(field.constants().size()));
            case TEXT -> "text";
            case NUMBER ->
                near(field, random, condition)
                        .map(each -> Math.max(0, (Integer) each + random.nextInt(3) - 1))
                        .orElseGet(() -> random.nextInt(15_000));
            case DATE ->
                near(field, random, condition)
                        .map(each -> (Object) ((LocalDate) each).plusDays(random.nextInt(3) - 1L))
                        .orElseGet(() -> LocalDate.of(2019, 1, 1).plusDays(random.nextInt(800)));
        };
    }

    /** Often a value at which the condition turns. */
    private static Optional<Object> near(Field field, Random random, ConditionAnswer.ExactCondition condition) {
        var turns = new ArrayList<Object>();
        condition
                .anyOf()
                .forEach(each -> each.allOf().stream()
                        .filter(term -> term.field().equals(field.path()))
                        .forEach(term -> turns.add(term.value())));
        return turns.isEmpty() || random.nextBoolean()
                ? Optional.empty()
                : Optional.of(turns.get(random.nextInt(turns.size())));
    }
}
