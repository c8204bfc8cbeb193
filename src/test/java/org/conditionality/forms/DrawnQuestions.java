package org.conditionality.forms;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.question.Detail;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.secondopinion.Case;
import org.conditionality.secondopinion.RandomFacts;
import org.conditionality.secondopinion.Reachable;
import org.conditionality.secondopinion.SecondOpinion;

/** Questions about all agreements drawn at random, and what the rules of this project answer. */
final class DrawnQuestions {

    /** So many worlds are left open at the most: settling more takes longer than it tells. */
    private static final int WORLDS = 100;

    private static final int WITH_REASONS = 20;

    private final List<Map<String, Object>> bodies = new ArrayList<>();
    private final List<Answer> answers;

    DrawnQuestions(Library library, int count, long seed) {
        for (var pack : library.packs()) {
            var agreement = pack.agreement().id();
            var second = new SecondOpinion(agreement);
            var facts = new RandomFacts(second, new Reachable(second), seed, WORLDS, true);
            Stream.generate(facts::next)
                    .filter(each -> !claimsOfNoOne(each))
                    .limit(count / library.packs().size())
                    .forEach(each -> bodies.add(body(agreement, each)));
        }
        answers = answers(library);
    }

    /** Such claims are refused as input. */
    private static boolean claimsOfNoOne(Case each) {
        return each.facts().toString().contains("claims={}");
    }

    private static Map<String, Object> body(String agreement, Case asked) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", agreement);
        body.put("asOf", asked.asOf().toString());
        body.put("facts", asked.facts());
        return body;
    }

    /** The questions that other rules answer otherwise, a few of them, with what differs in the two answers. */
    List<String> answeredOtherwise(Library others) {
        var differences = new ArrayList<String>();
        var given = answers(others);
        for (var at = 0; at < answers.size() && differences.size() < 3; at++) {
            if (!given.get(at).equals(answers.get(at))) {
                differences.add(
                        "%s%n%s".formatted(bodies.get(at), difference(parts(answers.get(at)), parts(given.get(at)))));
            }
        }
        return differences;
    }

    private static String difference(Map<String, Object> some, Map<String, Object> others) {
        return some.keySet().stream()
                .filter(part -> !Objects.equals(some.get(part), others.get(part)))
                .map(part -> "%s%n  %s%n  %s%n".formatted(part, some.get(part), others.get(part)))
                .collect(joining());
    }

    private static Map<String, Object> parts(Answer answer) {
        var parts = new LinkedHashMap<String, Object>();
        answer.readings().forEach((name, reading) -> {
            reading.obligations().forEach(each -> parts.put(name + " " + each.id(), each));
            reading.conditions().forEach(each -> parts.put(name + " " + each.id(), each));
            parts.put(name + " advisories", reading.advisories());
            parts.put(name, reading);
        });
        parts.put("disagreements", answer.disagreements());
        return parts;
    }

    private List<Answer> answers(Library library) {
        var questions = new QuestionReader(library);
        var evaluator = new Evaluator(library);
        return IntStream.range(0, bodies.size())
                .parallel()
                .mapToObj(at -> questions.read(bodies.get(at)).in(detail(at)))
                .map(question -> unversioned(evaluator.evaluate(question)))
                .toList();
    }

    /** Reasons cost many times what labels do, so that some of the answers have them. */
    private static Detail detail(int at) {
        return at % WITH_REASONS == 0 ? Detail.REASONS : Detail.ADVICE;
    }

    private static Answer unversioned(Answer answer) {
        return new Answer(
                answer.agreement(),
                answer.asOf(),
                "",
                answer.settings(),
                answer.readings(),
                answer.disagreements(),
                answer.mayDisagree());
    }
}
