package org.conditionality.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.question.Detail;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.secondopinion.Case;
import org.conditionality.secondopinion.RandomFacts;
import org.conditionality.secondopinion.Reachable;
import org.conditionality.secondopinion.SecondOpinion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The order of files, of rules, of facts, of fields and of items changes no byte of an answer. {@code -Dshuffles=20}
 * shuffles the rules twenty times instead of twice.
 */
class OrderTests {

    private static final String DOHA = "doha-2020";
    private static final Path RULES = Path.of("rules");
    private static final int FACT_SETS = 200;
    private static final int WITH_REASONS = 10;

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Case> CASES = cases();
    private static final List<String> EXPECTED = answers(TestLibrary.library(), OrderTests::asDrawn);

    @Test
    void theOrderOfFilesAndRulesChangesNothing(@TempDir Path directory) throws IOException {
        for (int seed = 1; seed <= Integer.getInteger("shuffles", 2); seed++) {
            var copy = Files.createDirectory(directory.resolve("rules-" + seed));
            new ShuffledRules(RULES, new Random(seed)).copy(DOHA, namesThatMatter(), copy);
            var shuffled = Library.open(Optional.of(copy));

            assertThat(version(shuffled)).isNotEqualTo(version(TestLibrary.library()));
            assertSame(answers(shuffled, OrderTests::asDrawn), EXPECTED, "rules shuffled with seed " + seed);
        }
    }

    @Test
    void theOrderOfFactsFieldsAndItemsChangesNothing() {
        for (int seed = 1; seed <= 2; seed++) {
            var random = new Random(seed);
            var shuffled = answers(TestLibrary.library(), facts -> shuffled(facts, random));

            assertSame(shuffled, EXPECTED, "facts shuffled with seed " + seed);
        }
    }

    @Test
    void shufflingKeepsEveryRule() throws IOException {
        var shuffle = new ShuffledRules(RULES, new Random(7));
        for (var name : List.of("vocabulary.drl", "lifecycle.drl", DOHA + "/us.drl", DOHA + "/conditions.drl")) {
            var text = Files.readString(RULES.resolve(name));

            assertThat(shuffle.shuffled(text)).as(name).isNotEqualTo(text);
            assertThat(shuffle.shuffled(text).lines().filter(line -> !line.isBlank()))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(
                            text.lines().filter(line -> !line.isBlank()).toList());
        }
    }

    private static void assertSame(List<String> actual, List<String> expected, String what) {
        var differing = IntStream.range(0, expected.size())
                .filter(at -> !actual.get(at).equals(expected.get(at)))
                .boxed()
                .toList();
        assertThat(differing)
                .as(() -> differing.stream()
                        .limit(1)
                        .map(at -> "%s; the first case: %s%n%s%n%s"
                                .formatted(what, CASES.get(at), expected.get(at), actual.get(at)))
                        .findFirst()
                        .orElse(what))
                .isEmpty();
    }

    private static List<Case> cases() {
        var second = new SecondOpinion(DOHA);
        var random = new RandomFacts(second, new Reachable(second), 20_210_501L);
        return Stream.generate(random::next)
                .filter(each -> !claimsOfNoOne(each))
                .limit(FACT_SETS)
                .toList();
    }

    /** Such claims are refused as input. */
    private static boolean claimsOfNoOne(Case each) {
        return each.facts().toString().contains("claims={}");
    }

    /** The files that are found by their names: the agreement itself, and one for each reading. */
    private static Set<String> namesThatMatter() {
        var names = new HashSet<String>();
        names.add("agreement.yaml");
        TestLibrary.library().pack(DOHA).orElseThrow().readings().forEach(reading -> names.add(reading + ".drl"));
        return names;
    }

    private static String version(Library library) {
        return library.pack(DOHA).orElseThrow().version();
    }

    /** Reasons cost many times what labels do, so that some of the answers have them. */
    private static Detail detail(int at) {
        return at % WITH_REASONS == 0 ? Detail.REASONS : Detail.ADVICE;
    }

    private interface Order {
        @Nullable
        Object of(@Nullable Object facts);
    }

    private static List<String> answers(Library library, Order order) {
        var questions = new QuestionReader(library);
        var evaluator = new Evaluator(library);
        return IntStream.range(0, CASES.size())
                .mapToObj(at -> questions.read(body(CASES.get(at), order)).in(detail(at)))
                .map(question -> bytes(evaluator.evaluate(question)))
                .toList();
    }

    private static Map<String, @Nullable Object> body(Case each, Order order) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("agreement", DOHA);
        body.put("asOf", each.asOf().toString());
        body.put("facts", order.of(each.facts()));
        return body;
    }

    private static @Nullable Object asDrawn(@Nullable Object facts) {
        return facts;
    }

    private static @Nullable Object shuffled(@Nullable Object facts, Random random) {
        if (facts instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(shuffled(item, random)));
            Collections.shuffle(items, random);
            return items;
        }
        if (facts instanceof Map<?, ?> map) {
            var keys = new ArrayList<>(map.keySet());
            Collections.shuffle(keys, random);
            Map<Object, @Nullable Object> shuffled = new LinkedHashMap<>();
            keys.forEach(key -> shuffled.put(key, shuffled(map.get(key), random)));
            return shuffled;
        }
        return facts;
    }

    /** The answer as it goes out, but for the version of the rules. */
    private static String bytes(Answer answer) {
        var rest = new Answer(
                answer.agreement(),
                answer.asOf(),
                "",
                answer.settings(),
                answer.readings(),
                answer.disagreements(),
                answer.mayDisagree());
        return new String(JSON.writeValueAsBytes(rest), StandardCharsets.UTF_8);
    }
}
