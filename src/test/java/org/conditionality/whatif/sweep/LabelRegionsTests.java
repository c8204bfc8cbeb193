package org.conditionality.whatif.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.whatif.sweep.SweepAnswer.ObligationSummary;
import org.conditionality.whatif.sweep.SweepAnswer.Region;
import org.conditionality.whatif.sweep.SweepAnswer.RegionSide;
import org.conditionality.whatif.sweep.SweepAnswer.RegionsOfLabel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a label holds, in regions as wide as they can be, that hold every row that carries it. */
final class LabelRegionsTests {

    private static final Library LIBRARY = TestLibrary.library();

    private static final List<Map<String, Object>> AXES = List.of(
            Map.of("field", "forceLevel.usTroops", "from", 8000, "to", 14000, "step", 100),
            Map.of("field", "foreignMilitants.hosted", "values", "*"),
            Map.of("field", "violence.overall", "values", "*"),
            Map.of("field", "kabul.supportsAgreement", "values", "*"));

    private static SweepAnswer sweep(Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>(Map.of(
                "agreement",
                "doha-2020",
                "reading",
                "us",
                "asOf",
                "2020-06-01",
                "facts",
                Map.of(
                        "signature", Map.of("date", "2020-02-29"),
                        "foreignMilitants", Map.of("recruitingTrainingOrFunding", false, "threatenUsOrAllies", false),
                        "talibanAttacks", Map.of("onUsForces", false, "onCoalitionForces", false)),
                "axes",
                AXES,
                "outcomes",
                List.of("phase-one-troops")));
        body.putAll(more);
        body.values().removeIf(""::equals);
        var evaluator = new Evaluator(LIBRARY);
        var question = new SweepReader(LIBRARY, evaluator, new QuestionReader(LIBRARY), 1_000_000)
                .read(body, SweepQuestion.Format.JSON);
        return new SweepCalls(LIBRARY, evaluator).open(question).whole();
    }

    private static ObligationSummary summary(SweepAnswer answer) {
        return Objects.requireNonNull(Objects.requireNonNull(answer.summary()).get("us"))
                .obligations()
                .get(0);
    }

    private static RegionsOfLabel of(String label, ObligationSummary summary) {
        return Objects.requireNonNull(summary.regions()).stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWidestRegionComesFirstAndNamesOnlyWhatMatters() {
        var frozen = of("FROZEN", summary(sweep(Map.of("regions", true))));

        assertThat(frozen.regions())
                .extracting(Region::text)
                .containsExactly(
                        "forceLevel.usTroops 8,700 to 14,000, violence.overall UNCHANGED or INCREASED",
                        "forceLevel.usTroops 8,700 to 14,000, foreignMilitants.hosted true")
                .allMatch(text -> !text.contains("kabul"));
        assertThat(frozen.rest()).isZero();
        assertThat(frozen.regions())
                .extracting(Region::rows)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void regionsHoldExactlyTheRowsThatCarryTheLabel() {
        var answer = sweep(Map.of("regions", true));
        for (var label : Objects.requireNonNull(summary(answer).regions())) {
            var carrying = 0L;
            for (var row : Objects.requireNonNull(answer.rows())) {
                var carries = ((List<?>) Objects.requireNonNull(row.get(AXES.size()))).contains(label.label());
                var inSome = label.regions().stream().anyMatch(region -> holds(region, row));
                assertThat(inSome).as("%s in %s", row, label).isEqualTo(carries);
                carrying += carries ? 1 : 0;
            }
            assertThat(label.rows()).isEqualTo(carrying);
            for (var region : label.regions()) {
                assertThat(answer.rows().stream()
                                .filter(row -> holds(region, row))
                                .count())
                        .isEqualTo(region.rows());
            }
        }
    }

    private static boolean holds(Region region, List<?> row) {
        return region.where().stream().allMatch(side -> holds(side, row.get(axis(side.field()))));
    }

    private static int axis(String field) {
        return AXES.stream().map(each -> each.get("field")).toList().indexOf(field);
    }

    private static boolean holds(RegionSide side, @Nullable Object value) {
        return side.in().stream()
                .anyMatch(span -> Objects.equals(span.from(), span.to())
                        ? Objects.equals(span.from(), value)
                        : value != null
                                && FactSpace.compare(Objects.requireNonNull(span.from()), value) <= 0
                                && FactSpace.compare(value, Objects.requireNonNull(span.to())) <= 0);
    }

    @Test
    void noRegionCanGrow() {
        var answer = sweep(Map.of("regions", true));
        var rows = Objects.requireNonNull(answer.rows());
        for (var label : Objects.requireNonNull(summary(answer).regions())) {
            for (var region : label.regions()) {
                for (var side : region.where()) {
                    var without = new ArrayList<>(region.where());
                    without.remove(side);
                    var wider = new Region(without, 0, "");
                    assertThat(rows.stream()
                                    .filter(row -> holds(wider, row))
                                    .allMatch(row -> ((List<?>) Objects.requireNonNull(row.get(AXES.size())))
                                            .contains(label.label())))
                            .as("%s of %s without %s", region, label.label(), side)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void regionsAreGivenOnlyWhereTheyAreAskedFor() {
        assertThat(summary(sweep(Map.of())).regions()).isNull();
    }

    @Test
    void tooManyRowsThatDifferAreNotMergedInSilence() {
        var summary = summary(sweep(Map.of(
                "regions",
                true,
                "asOf",
                "",
                "axes",
                List.of(
                        Map.of("field", "asOf", "from", "2020-03-01", "to", "2021-12-31"),
                        Map.of("field", "forceLevel.usTroops", "values", "*"),
                        Map.of("field", "foreignMilitants.hosted", "values", "*"),
                        Map.of("field", "foreignMilitants.asylumAbused", "values", "*"),
                        Map.of("field", "violence.overall", "values", "*")),
                "outcomes",
                List.of("phase-two-troops"))));

        assertThat(summary.regions()).isNull();
        assertThat(summary.noRegions()).contains("Take fewer axes");
    }

    @Test
    void datesAreAnAxisToo() {
        var answer = sweep(Map.of(
                "regions",
                true,
                "asOf",
                "",
                "axes",
                List.of(
                        Map.of("field", "asOf", "from", "2020-07-01", "to", "2020-07-31"),
                        Map.of("field", "forceLevel.usTroops", "values", List.of(9000)),
                        Map.of("field", "foreignMilitants.hosted", "values", List.of(false)),
                        Map.of("field", "violence.overall", "values", List.of("REDUCED")))));

        assertThat(of("OVERDUE", summary(answer)).regions())
                .singleElement()
                .satisfies(region -> assertThat(region.text()).isEqualTo("asOf 2020-07-14 to 2020-07-31"));
    }
}
