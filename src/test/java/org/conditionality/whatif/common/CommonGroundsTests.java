package org.conditionality.whatif.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.fact.FactSet;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.parsed.World;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.condition.ConditionAnswer.ExactCondition;
import org.conditionality.whatif.condition.ConditionAnswer.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An analyst asks where readings agree, and can rely on the answer. */
class CommonGroundsTests {

    private static final LocalDate AS_OF = LocalDate.of(2020, 12, 1);
    private static final int DRAWN = 1_500;

    private final Evaluator evaluator = new Evaluator(TestLibrary.library());
    private final Random random = new Random(9);

    @ParameterizedTest
    @CsvSource({
        "doha-2020, us text, phase-two-troops",
        "doha-2020, us taliban kabul, restraint-of-force",
        "doha-2020, us taliban text, sanctions-review",
        "draft-2019, us taliban, first-tranche",
        "framework-2019, us taliban, all-troops"
    })
    void theConditionsHoldExactlyWhereTheReadingsAgreeAndWhereTheyDoNot(
            String agreement, String readings, String obligation) {
        var under = List.of(readings.split(" "));
        var answer = ask(
                Map.of("agreement", agreement, "readings", under, "asOf", AS_OF.toString(), "obligation", obligation));
        assertThat(answer.exact()).as("%s", answer.why()).isTrue();

        var seen = new HashMap<Object, Integer>();
        for (var drawn = 0; drawn < DRAWN; drawn++) {
            var values = drawn(agreement, under, obligation);
            sets(agreement, under, obligation, values).ifPresent(sets -> {
                var agreed = Set.copyOf(sets).size() == 1 ? sets.get(0) : List.<String>of();
                for (var each : answer.alike()) {
                    assertThat(holds(each.condition(), values))
                            .as("%s alike: %s%n%s", each.labels(), sets, values)
                            .isEqualTo(each.labels().equals(agreed));
                }
                if (!agreed.isEmpty()) {
                    assertThat(answer.alike())
                            .extracting(CommonGroundAnswer.AlikeCondition::labels)
                            .contains(agreed);
                }
                assertThat(holds(answer.disagree(), values))
                        .as("%s%n%s", sets, values)
                        .isEqualTo(agreed.isEmpty());
                seen.merge(agreed, 1, Integer::sum);
            });
        }
        assertThat(seen).as("kinds of agreement drawn").hasSizeGreaterThan(1);
    }

    @Test
    void everyChangeOfOneFactThatMakesThemAgreeIsFoundAndNoOther() {
        var facts = Map.<String, Object>of(
                "signature.date",
                LocalDate.of(2020, 2, 29),
                "forceLevel.usTroops",
                4500,
                "foreignMilitants.hosted",
                true);
        var under = List.of("us", "text");
        var answer = ask(Map.of(
                "agreement",
                "doha-2020",
                "readings",
                under,
                "asOf",
                AS_OF.toString(),
                "facts",
                Map.of(
                        "signature", Map.of("date", "2020-02-29"),
                        "forceLevel", Map.of("usTroops", 4500),
                        "foreignMilitants", Map.of("hosted", true)),
                "obligation",
                "phase-two-troops",
                "maxChanges",
                2));

        assertThat(answer.changes().holds()).isFalse();
        assertThat(answer.changes().complete()).isTrue();
        var expected = new HashSet<String>();
        for (var field : fields("doha-2020", under, "phase-two-troops")) {
            for (var value : values("doha-2020", under, field)) {
                var changed = new HashMap<>(facts);
                changed.put(field, value);
                if (!field.equals("signature.date")
                        && sets("doha-2020", under, "phase-two-troops", changed)
                                .filter(sets -> Set.copyOf(sets).size() == 1)
                                .isPresent()) {
                    expected.add(field);
                }
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(answer.changes().solutions().stream()
                        .filter(each -> each.changes().size() == 1)
                        .map(each -> each.changes().get(0).field()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answer.changes().solutions()).allSatisfy(each -> {
            var changed = new HashMap<>(facts);
            each.changes().forEach(change -> changed.put(change.field(), change.to()));
            assertThat(Set.copyOf(sets("doha-2020", under, "phase-two-troops", changed)
                            .orElseThrow()))
                    .hasSize(1);
        });
    }

    @Test
    void anExampleShowsWhereTheyDoNotAgree() {
        var answer = ask(Map.of(
                "agreement", "draft-2019",
                "readings", List.of("us", "taliban"),
                "asOf", "2019-10-01",
                "obligation", "first-tranche"));

        var facts = new TreeMap<String, Object>();
        Objects.requireNonNull(answer.example())
                .forEach((type, fields) -> fields.forEach((field, value) -> facts.put(type + "." + field, value)));
        var question = new Question(
                "draft-2019", List.of(), LocalDate.of(2019, 10, 1), new FactSet(facts, Map.of()), Map.of());
        assertThat(evaluator.evaluate(question).disagreements()).isNotEmpty();
    }

    @Test
    void agreementsAreComparedByWhatTheirObligationsAreAbout() {
        var answer = ask(Map.of(
                "agreement", List.of("draft-2019", "framework-2019"),
                "readings", List.of("us", "taliban"),
                "asOf", "2019-10-01",
                "matter", "withdrawal",
                "label", "NOT_TRIGGERED"));

        assertThat(answer.sides())
                .extracting(CommonGroundAnswer.ComparedSide::agreement, CommonGroundAnswer.ComparedSide::reading)
                .hasSize(4);
        assertThat(answer.alike()).singleElement().satisfies(each -> {
            assertThat(each.condition().text()).contains("counterTerrorismGuarantee.given is false");
            assertThat(each.condition().anyOf().get(0).clauses())
                    .anySatisfy(clause -> assertThat(clause).startsWith("framework-2019: "));
        });
        assertThat(answer.changes().solutions()).isNotEmpty();
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var refused = catchThrowableOfType(
                RefusedInput.class,
                () -> ask(Map.of(
                        "agreement", "doha-2020",
                        "readings", List.of("us"),
                        "asOf", "2020-12-01",
                        "obligation", "phase-2-troops",
                        "label", "FROZN",
                        "maxChange", 2,
                        "locked", List.of("forceLevel.usTrops"))));

        assertThat(refused.problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("/maxChange", "/label", "/locked/0", "/obligation");
        assertThat(catchThrowableOfType(
                                RefusedInput.class,
                                () -> ask(Map.of(
                                        "agreement", "doha-2020",
                                        "readings", List.of("us"),
                                        "asOf", "2020-12-01",
                                        "obligation", "phase-two-troops")))
                        .problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.detail()).contains("two readings or more; there is one alone"));
    }

    private CommonGroundAnswer ask(Map<String, Object> body) {
        var library = TestLibrary.library();
        return new CommonGrounds(library, evaluator)
                .answer(new CommonGroundReader(library, new QuestionReader(library)).read(body));
    }

    /** What each reading gives; empty where the facts are refused, and open answers have no place in this. */
    private Optional<List<List<String>>> sets(
            String agreement, List<String> under, String obligation, Map<String, Object> values) {
        try {
            var question = new Question(agreement, under, AS_OF, new FactSet(values, Map.of()), Map.of());
            var answer = evaluator.evaluate(question.in(Detail.LABELS));
            var each = under.stream()
                    .map(reading -> Objects.requireNonNull(answer.readings().get(reading)).obligations().stream()
                            .filter(one -> one.id().equals(obligation))
                            .findFirst()
                            .orElseThrow())
                    .toList();
            return each.stream().anyMatch(one -> one.possible() != null)
                    ? Optional.empty()
                    : Optional.of(each.stream().map(CommonGroundsTests::names).toList());
        } catch (RefusedInput contradictory) {
            return Optional.empty();
        }
    }

    private static List<String> names(Answer.Obligation obligation) {
        return obligation.labels().stream().map(Enum::name).sorted().toList();
    }

    private static Set<String> fields(String agreement, List<String> under, String obligation) {
        var pack = TestLibrary.library().pack(agreement).orElseThrow();
        var fields = new LinkedHashSet<String>();
        under.forEach(
                reading -> pack.reading(reading).inputs(obligation).forEach(input -> fields.addAll(input.fields())));
        pack.reading(under.get(0)).contradictions().stream()
                .filter(each -> each.fields().stream().anyMatch(fields::contains))
                .forEach(each -> fields.addAll(each.fields()));
        return fields;
    }

    private static Set<Object> values(String agreement, List<String> under, String field) {
        var pack = TestLibrary.library().pack(agreement).orElseThrow();
        var world = World.of(AS_OF, Evaluator.settings(pack, Map.of()), Map.of());
        return under.stream()
                .flatMap(reading -> pack.reading(reading).representatives(field, world, Map.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, Object> drawn(String agreement, List<String> under, String obligation) {
        var drawn = new HashMap<String, Object>();
        for (var field : fields(agreement, under, obligation)) {
            var values = new ArrayList<>(values(agreement, under, field));
            drawn.put(field, values.get(random.nextInt(values.size())));
        }
        return drawn;
    }

    private static boolean holds(ExactCondition condition, Map<String, Object> values) {
        return condition.anyOf().stream().anyMatch(each -> each.allOf().stream().allMatch(term -> holds(term, values)));
    }

    private static boolean holds(Term term, Map<String, Object> values) {
        var value = Objects.requireNonNull(values.get(term.field()), term.field());
        return switch (term.is()) {
            case "=" -> value.equals(term.value());
            case "≠" -> !value.equals(term.value());
            case "in" -> ((List<?>) term.value()).contains(value);
            case "<" -> FactSpace.compare(value, term.value()) < 0;
            case "≥" -> FactSpace.compare(value, term.value()) >= 0;
            default -> throw new IllegalArgumentException(term.is());
        };
    }
}
