package org.conditionality.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conditionality.RulesCopy;
import org.conditionality.author.check.RulesCheck;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.forms.RuleForm.Fate;
import org.conditionality.incident.Ledgers;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.pack.Library;
import org.conditionality.time.TimelineReader;
import org.conditionality.time.Timelines;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.cutpoint.CutPointList;
import org.conditionality.whatif.sweep.SweepQuestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that mean the same answer the same, however they are written; where the analysis cannot follow one, the answer
 * says that it is not exact; and where neither can be, the rule is refused with file and line.
 */
final class RuleFormsTests {

    private static final List<Integer> TROOPS = List.of(0, 1, 2499, 2500, 4999, 5000, 5001, 6000, 13_000);
    private static final List<LocalDate> DATES = Stream.of(
                    "2022-05-31", "2022-06-01", "2022-06-19", "2022-06-20", "2022-07-01")
            .map(LocalDate::parse)
            .toList();
    private static final String TRIGGERED = "TRIGGERED";
    private static final String FROZEN = "FROZEN";

    private static Stream<RuleForm> accepted() {
        return RuleForm.all().stream().filter(form -> form.fate() != Fate.REFUSED);
    }

    private static Stream<RuleForm> refused() {
        return RuleForm.all().stream().filter(form -> form.fate() == Fate.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFormThatIsNotUnderstoodIsRefusedWithFileAndLine(RuleForm form) {
        try (var rules = form.rules()) {
            assertThat(opened(rules)).isEmpty();
        }
    }

    /** The rules, or nothing where they are refused: then the place is named. */
    private static Optional<Library> opened(RulesCopy rules) {
        try {
            return Optional.of(Library.open(Optional.of(rules.rules())));
        } catch (RulesFault fault) {
            assertThat(fault.findings()).anySatisfy(RuleFormsTests::isPlaced);
            return Optional.empty();
        }
    }

    private static void isPlaced(Finding finding) {
        assertThat(finding.file()).isEqualTo("truce/conditions.drl");
        assertThat(finding.line()).isBetween(8, 30);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aFormThatIsAcceptedAnswersAsItMeansOrSaysThatItIsNotExact(RuleForm form) {
        try (var rules = form.rules()) {
            var library = opened(rules);
            if (form.fate() == Fate.FOLLOWED) {
                assertThat(library).isPresent();
            }
            library.ifPresent(accepted -> ask(new Asked(accepted, form)));
        }
    }

    private static void ask(Asked asked) {
        asked.known();
        asked.unknown();
        asked.remembered();
        asked.sweep();
        asked.condition();
        asked.cutPoints();
        asked.counterfactual();
        asked.timeline();
    }

    @Test
    void rulesOnOneLineAnswerAlike() {
        var form = RuleForm.all().get(0);
        try (var rules = form.rules()) {
            var file = "rules/truce/conditions.drl";
            rules.write(file, rules.read(file).replaceAll("\\s+", " "));
            new Asked(Library.open(Optional.of(rules.rules())), form).known();
        }
    }

    @ParameterizedTest
    @MethodSource("warned")
    void whatIsNotFollowedOrMeansSomethingElseIsNamedWithItsPlace(RuleForm form) {
        try (var rules = form.rules()) {
            var code = form.fate() == Fate.WARNED ? FindingCode.BOUND_OTHERWISE : FindingCode.NOT_FOLLOWED;
            assertThat(RulesCheck.of(Optional.of(rules.rules())).findings()).anySatisfy(finding -> {
                assertThat(finding.code() == code || finding.code().severity() == FindingCode.Severity.ERROR)
                        .isTrue();
                isPlaced(finding);
            });
        }
    }

    private static Stream<RuleForm> warned() {
        return RuleForm.all().stream()
                .filter(form -> form.fate() == Fate.WARNED
                        || (form.fate() == Fate.INEXACT && form.meaning().equals("few")));
    }

    /** The questions put to one form. */
    private static final class Asked {

        private final Library library;
        private final RuleForm form;
        private final QuestionReader reader;
        private final Evaluator evaluator;
        private final WhatIf whatIf;

        Asked(Library library, RuleForm form) {
            this.library = library;
            this.form = form;
            this.reader = new QuestionReader(library);
            this.evaluator = new Evaluator(library);
            this.whatIf = new WhatIf(library, evaluator, reader, 100_000);
        }

        /** What the form means; null where the engine makes something else of it. */
        private @Nullable String meant(@Nullable Integer us, @Nullable Integer allied, LocalDate asOf) {
            if (form.fate() == Fate.WARNED) {
                return null;
            }
            return switch (form.meaning()) {
                case "few" -> us == null ? null : us < 5000 ? TRIGGERED : FROZEN;
                case "together" -> us == null || allied == null ? null : us + allied < 5000 ? TRIGGERED : FROZEN;
                default -> asOf.isBefore(LocalDate.of(2022, 6, 20)) ? TRIGGERED : FROZEN;
            };
        }

        private static Map<String, Object> body(@Nullable Integer us, @Nullable Integer allied, LocalDate asOf) {
            var force = new TreeMap<String, Object>();
            force.put("basesRemaining", 3);
            Optional.ofNullable(us).ifPresent(number -> force.put("usTroops", number));
            Optional.ofNullable(allied).ifPresent(number -> force.put("alliedTroops", number));
            return Map.of(
                    "agreement",
                    "truce",
                    "asOf",
                    asOf.toString(),
                    "facts",
                    Map.of("sanctions", Map.of("usLifted", false), "forceLevel", force));
        }

        private Answer.Obligation leave(Evaluator by, Map<String, Object> body) {
            return Objects.requireNonNull(
                            by.evaluate(reader.read(body)).readings().get("text"))
                    .obligations()
                    .get(0);
        }

        private void known() {
            for (var us : TROOPS) {
                for (var allied : List.of(0, 2600, 5000)) {
                    for (var asOf : DATES) {
                        var meant = meant(us, allied, asOf);
                        if (meant != null) {
                            assertThat(leave(evaluator, body(us, allied, asOf)).labels())
                                    .as("%s and %s troops on %s", us, allied, asOf)
                                    .containsExactly(Label.Name.valueOf(meant));
                        }
                    }
                }
            }
        }

        private void unknown() {
            for (var us : Arrays.asList(null, 4000, 6000)) {
                for (var allied : Arrays.asList(null, 0, 2600)) {
                    var possible = new LinkedHashSet<Label.Name>();
                    for (var oneUs : us == null ? TROOPS : List.of(us)) {
                        for (var oneAllied : allied == null ? TROOPS : List.of(allied)) {
                            possible.addAll(leave(new Evaluator(library), body(oneUs, oneAllied, DATES.get(1)))
                                    .labels());
                        }
                    }
                    var answer = leave(evaluator, body(us, allied, DATES.get(1)));
                    var sets = answer.sets().stream().flatMap(List::stream).toList();
                    if (answer.exact() == null) {
                        assertThat(sets).as("%s and %s troops", us, allied).containsAll(possible);
                    }
                    if (form.fate() == Fate.FOLLOWED) {
                        assertThat(answer.exact()).isNull();
                        assertThat(sets).containsExactlyInAnyOrderElementsOf(possible);
                    }
                }
            }
        }

        /** What was asked before changes no answer. */
        private void remembered() {
            var random = new Random(12);
            var bodies = new ArrayList<Map<String, Object>>();
            for (var i = 0; i < 40; i++) {
                bodies.add(body(
                        random.nextInt(4) == 0 ? null : random.nextInt(10_000),
                        random.nextInt(3) == 0 ? null : random.nextInt(6_000),
                        DATES.get(random.nextInt(DATES.size()))));
            }
            for (var body : bodies) {
                // Only what is asked again is kept.
                leave(evaluator, body);
                leave(evaluator, body);
            }
            for (var body : bodies) {
                assertThat(evaluator.evaluate(reader.read(body)))
                        .as("%s", body)
                        .isEqualTo(new Evaluator(library).evaluate(reader.read(body)));
            }
        }

        private void sweep() {
            var body = new TreeMap<>(body(null, 2600, DATES.get(1)));
            body.put("axes", List.of(Map.of("field", "forceLevel.usTroops", "values", TROOPS)));
            var rows = Objects.requireNonNull(whatIf.open(whatIf.sweep(body, SweepQuestion.Format.JSON))
                    .whole()
                    .rows());
            for (var row : rows) {
                var us = (Integer) Objects.requireNonNull(row.get(0));
                assertThat(row.get(1))
                        .as("%s troops", us)
                        .isEqualTo(leave(new Evaluator(library), body(us, 2600, DATES.get(1))).labels().stream()
                                .map(Enum::name)
                                .toList());
            }
        }

        private void condition() {
            var body = new TreeMap<>(body(null, 2600, DATES.get(1)));
            body.put("obligation", "leave");
            body.put("label", FROZEN);
            var condition = Objects.requireNonNull(
                    whatIf.answer(whatIf.condition(body)).conditions().get("text"));
            if (form.fate() == Fate.FOLLOWED) {
                assertThat(condition.exact()).isTrue();
                assertThat(condition.text())
                        .isEqualTo(
                                switch (form.meaning()) {
                                    case "few" -> "forceLevel.usTroops is at least 5000";
                                    case "together" -> "forceLevel.usTroops is at least 2400";
                                    default -> condition.text();
                                });
            } else if (form.meaning().equals("few")) {
                assertThat(condition.exact()).isFalse();
            }
        }

        private void cutPoints() {
            var cuts = Objects.requireNonNull(
                    CutPointList.of(library.pack("truce").orElseThrow(), List.of("text"), DATES.get(1))
                            .readings()
                            .get("text"));
            for (var field : cuts.fields()) {
                if (field.field().equals("forceLevel.usTroops") && form.fate() != Fate.WARNED) {
                    assertThat(field.analysable()).isEqualTo(form.fate() == Fate.FOLLOWED);
                    if (form.fate() == Fate.FOLLOWED && form.meaning().equals("few")) {
                        assertThat(field.values()).contains(5000);
                    }
                }
            }
            if (!form.meaning().equals("before")) {
                assertThat(cuts.unread()).doesNotContain("forceLevel.usTroops");
            }
        }

        private void counterfactual() {
            if (form.meaning().equals("before") || form.fate() == Fate.WARNED) {
                return;
            }
            var body = new TreeMap<>(body(6000, 0, DATES.get(1)));
            body.put("reading", "text");
            body.put("goal", Map.of("obligation", "leave", "label", FROZEN, "holds", false));
            body.put("maxChanges", 1);
            var answer = whatIf.answer(whatIf.counterfactual(body));
            if (form.fate() == Fate.FOLLOWED) {
                assertThat(answer.exact()).isTrue();
                assertThat(answer.solutions())
                        .anySatisfy(solution -> assertThat(solution.changes())
                                .singleElement()
                                .satisfies(change -> {
                                    assertThat(change.field()).isEqualTo("forceLevel.usTroops");
                                    assertThat((Integer) change.to()).isLessThan(5000);
                                }));
            } else {
                assertThat(answer.exact()).isFalse();
            }
        }

        private void timeline() {
            var body = new TreeMap<String, Object>(body(4000, 500, DATES.get(0)));
            body.remove("asOf");
            body.put("from", "2022-06-10");
            body.put("to", "2022-07-05");
            var timelines = new Timelines(library, evaluator);
            var asked = new TimelineReader(library, new Ledgers(), agreement -> List.of()).read(body);
            var found = new ArrayList<Map.Entry<LocalDate, List<Label.Name>>>();
            for (var segment : Objects.requireNonNull(
                            timelines.answer(asked).readings().get("text"))
                    .obligations()
                    .get(0)
                    .segments()) {
                for (var day = segment.from(); !day.isAfter(segment.to()); day = day.plusDays(1)) {
                    found.add(entry(day, segment.labels()));
                }
            }
            for (var day : found) {
                assertThat(day.getValue())
                        .as("%s", day.getKey())
                        .isEqualTo(leave(new Evaluator(library), body(4000, 500, day.getKey()))
                                .labels());
            }
            assertThat(found).hasSize(26);
        }
    }
}
