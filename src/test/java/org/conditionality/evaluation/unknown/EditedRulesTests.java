package org.conditionality.evaluation.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conditionality.RulesCopy;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.RandomValues;
import org.conditionality.fact.FactSet;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.pack.RulesRevision;
import org.conditionality.text.RefusedInput;
import org.junit.jupiter.api.Test;

/** What is taken over from the rules as they were before an edit is what the edited rules say themselves. */
class EditedRulesTests {

    private static final String AGREEMENT = "doha-2020";
    private static final int EDITS = 16;
    private static final int QUESTIONS = 4;
    private static final List<String> FILES = List.of(
            "rules/doha-2020/conditions.drl",
            "rules/doha-2020/us.drl",
            "rules/doha-2020/performance.drl",
            "rules/doha-2020/obligations.drl",
            "rules/lifecycle.drl",
            "rules/vocabulary.drl");

    private static final Map<String, String> TURNED = Map.ofEntries(
            Map.entry("== true", "== false"),
            Map.entry("== false", "== true"),
            Map.entry("Condition.met(", "Condition.notMet("),
            Map.entry("Condition.notMet(", "Condition.met("),
            Map.entry("Performance.part(", "Performance.all("),
            Map.entry("TalksState.STALLED", "TalksState.COLLAPSED"),
            Map.entry(" <= ", " < "),
            Map.entry(" < ", " <= "),
            Map.entry(" >= ", " > "),
            Map.entry(" or ", " and "));

    private static final Pattern TURNS = Pattern.compile(
            String.join("|", TURNED.keySet().stream().map(Pattern::quote).toList()));

    private final Random random = new Random(29);

    @Test
    void nothingIsTakenOverThatAnEditChanges() {
        try (var copy = RulesCopy.of(AGREEMENT)) {
            var before = Library.open(Optional.of(copy.rules()));
            var questions = questions(before.pack(AGREEMENT).orElseThrow());
            var experienced = new Evaluator(before);
            questions.forEach(question -> outcome(experienced, question));
            var compared = 0;
            var partly = 0;
            for (var edit = 0; edit < EDITS; edit++) {
                var file = FILES.get(random.nextInt(FILES.size()));
                var text = copy.read(file);
                copy.write(file, edited(text));
                var edited = revised(before, copy);
                copy.write(file, text);
                if (edited.isEmpty()) {
                    continue;
                }
                var taking = Evaluator.after(edited.get(), experienced);
                var anew = new Evaluator(edited.get());
                for (var question : questions) {
                    assertThat(outcome(taking, question))
                            .as(() -> file + ": " + question)
                            .isEqualTo(outcome(anew, question));
                    compared++;
                }
                partly += takesOverSome(before, edited.get()) ? 1 : 0;
            }
            // The test would show nothing if all edits were refused, or left nothing to take over.
            assertThat(compared).isGreaterThan(QUESTIONS * EDITS / 2);
            assertThat(partly).isGreaterThan(EDITS / 4);
        }
    }

    private static Optional<Library> revised(Library before, RulesCopy copy) {
        var revision = before.revise(copy.rules(), RulesRevision.NOTHING);
        return Optional.ofNullable(revision.packs().get(AGREEMENT))
                .flatMap(RulesRevision.Part::usable)
                .map(pack -> before.with(Map.of(AGREEMENT, pack), before.incidents()));
    }

    /** Whether some obligation comes to what it did before under a reading of which the rules have changed. */
    private static boolean takesOverSome(Library before, Library after) {
        var old = before.pack(AGREEMENT).orElseThrow();
        var edited = after.pack(AGREEMENT).orElseThrow();
        return old.readings().stream().anyMatch(reading -> {
            var one = old.reading(reading);
            var other = edited.reading(reading);
            var unchanged = UnaffectedInputs.between(one, other, new SolverCache(other)::fields);
            return other.grounds().shareCommon(one.grounds())
                    && !unchanged.obligations().isEmpty()
                    && unchanged.obligations().size() < other.obligations().size();
        });
    }

    private String edited(String text) {
        var places = TURNS.matcher(text).results().toList();
        if (places.isEmpty()) {
            return text;
        }
        var place = places.get(random.nextInt(places.size()));
        return text.substring(0, place.start()) + TURNED.get(place.group()) + text.substring(place.end());
    }

    private List<Question> questions(Pack pack) {
        var questions = new ArrayList<Question>();
        for (var number = 0; number < QUESTIONS; number++) {
            questions.add(new Question(
                            AGREEMENT,
                            List.copyOf(pack.readings()),
                            LocalDate.of(2020, 3, 1).plusDays(random.nextInt(600)),
                            new FactSet(Map.copyOf(RandomValues.of(pack, random)), Map.of()),
                            Map.of())
                    // Reasons cost ten times what labels do: one question is asked for them.
                    .in(number == 0 ? Detail.REASONS : Detail.LABELS));
        }
        return questions;
    }

    /** The answer under each reading, or why there is none. */
    private static List<Object> outcome(Evaluator evaluator, Question question) {
        return question.readings().stream()
                .flatMap(reading -> {
                    try {
                        var one = new Question(
                                        question.agreement(),
                                        List.of(reading),
                                        question.asOf(),
                                        question.facts(),
                                        question.settings())
                                .in(question.detail());
                        return Stream.<Object>of(evaluator.evaluate(one).readings());
                    } catch (RefusedInput e) {
                        return e.problems().stream();
                    } catch (RulesFault e) {
                        return e.faults().stream();
                    }
                })
                .toList();
    }
}
