package org.conditionality.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.diagram.DiagramNodes;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.evaluation.state.InputBits;
import org.conditionality.fact.FactSet;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Statement;
import org.conditionality.text.RefusedInput;
import org.conditionality.work.Workers;

/** Decides whether invariants hold: for every fact set, and not only for those that somebody thought of. */
public final class InvariantCheck {

    private final Library library;
    private final Evaluator evaluator;

    public InvariantCheck(Library library, Evaluator evaluator) {
        this.library = library;
        this.evaluator = evaluator;
    }

    /** Some of what an invariant speaks of: one statement, on one day, with one choice of lists. */
    private record Part(Statement statement, LocalDate day, Map<String, List<Map<String, Object>>> many) {}

    /** What became of a part. */
    private record Decided(Part part, boolean possible, boolean exact, Optional<Counterexample> broken) {}

    /** How an invariant comes out. One that cannot be decided has failed. */
    public ScenarioOutcome run(Invariant invariant) {
        try {
            var pack = library.pack(invariant.question().agreement()).orElseThrow();
            var cases = new InvariantCases(pack, invariant);
            var parts = parts(invariant, cases);
            var decided = invariant.alone()
                    ? asAnswered(invariant, parts)
                    : Workers.each(parts, part -> everywhere(pack, invariant, part));
            return ScenarioOutcome.of(invariant, differences(invariant, decided), inWords(invariant, cases, decided));
        } catch (RefusedInput refused) {
            return failed(invariant, "The facts of the invariant are refused: " + refused.getMessage());
        } catch (DiagramNodes.TooLarge | InputBits.TooMany | RulesFault failure) {
            return failed(invariant, "The invariant cannot be decided: " + failure.getMessage());
        }
    }

    private static ScenarioOutcome failed(Invariant invariant, String why) {
        return ScenarioOutcome.of(invariant, List.of(why), null);
    }

    private static List<Part> parts(Invariant invariant, InvariantCases cases) {
        var parts = new ArrayList<Part>();
        for (var statement : invariant.each()) {
            if (invariant.alone()) {
                cases.days(statement).forEach(day -> parts.add(new Part(statement, day, Map.of())));
            } else {
                cases.lists(statement)
                        .forEach((day, lists) -> lists.forEach(many -> parts.add(new Part(statement, day, many))));
            }
        }
        return parts;
    }

    /** With all other facts unknown there is one fact set a day. */
    private List<Decided> asAnswered(Invariant invariant, List<Part> parts) {
        var facts = invariant.question().facts();
        var answers = new HashMap<LocalDate, AnswerSituation>();
        var decided = new ArrayList<Decided>();
        for (var part : parts) {
            var answer = answers.computeIfAbsent(part.day(), day -> answer(invariant, invariant.things(), day, facts));
            var exact = answer.isExact(part.statement().things());
            var broken = part.statement().holds(answer)
                    ? Optional.<Counterexample>empty()
                    : Optional.of(new Counterexample(part.statement(), part.day(), facts, 0));
            decided.add(new Decided(part, true, exact, broken));
        }
        return decided;
    }

    private Decided everywhere(Pack pack, Invariant invariant, Part part) {
        var space = new InvariantSpace(pack, evaluator, invariant, part.statement(), part.day(), part.many());
        return space.isPossible()
                ? new Decided(part, true, space.isExact(), space.counterexample())
                : new Decided(part, false, true, Optional.empty());
    }

    private List<String> differences(Invariant invariant, List<Decided> decided) {
        var smallest = decided.stream()
                .flatMap(each -> each.broken().stream())
                .min(Comparator.comparing(Counterexample::size));
        if (smallest.isPresent()) {
            var broken = smallest.get();
            var things = broken.statement().things();
            return List.of(broken.inWords(
                    answer(invariant, things, broken.asOf(), broken.facts()).inWords(things)));
        }
        if (decided.stream().noneMatch(Decided::possible)) {
            return List.of("No facts are possible, so nothing was decided.");
        }
        return decided.stream().allMatch(Decided::exact)
                ? List.of()
                : List.of("The invariant cannot be decided: what rules do with some field cannot be followed, "
                        + "or its values are too many. Nothing that was tried breaks it.");
    }

    private AnswerSituation answer(Invariant invariant, Set<JudgedThing> things, LocalDate day, FactSet facts) {
        var asked = invariant.question();
        var readings =
                things.stream().map(JudgedThing::side).distinct().sorted().toList();
        var question = new Question(asked.agreement(), readings, day, facts, asked.settings()).in(Detail.LABELS);
        return new AnswerSituation(evaluator.evaluate(question), facts);
    }

    private static String inWords(Invariant invariant, InvariantCases cases, List<Decided> decided) {
        var days = new TreeSet<LocalDate>();
        var types = new TreeSet<String>();
        decided.forEach(each -> days.add(each.part().day()));
        invariant.each().forEach(statement -> types.addAll(cases.types(statement)));
        var when = days.size() == 1 ? "as of " + days.first() : "on %d days".formatted(days.size());
        var statements = invariant.each().size();
        var what = statements == 1 ? "" : "%d statements, each ".formatted(statements);
        if (invariant.alone()) {
            return "Decided %s%s, with all other facts unknown.".formatted(what, when);
        }
        var lists = decided.stream()
                .filter(each -> each.possible() && !each.part().many().isEmpty())
                .count();
        return "Decided %sfor all facts %s%s."
                .formatted(
                        what,
                        when,
                        types.isEmpty()
                                ? ""
                                : ", with nothing in the lists %s, and with one of each kind (%d cases)"
                                        .formatted(String.join(", ", types), lists));
    }
}
