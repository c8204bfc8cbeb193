package org.conditionality.page.use;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactBody;
import org.conditionality.norm.Label;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.board.Headlines;
import org.conditionality.page.words.Phrases;

/**
 * A what-if as a file of scenarios, which expects what the answer shows.
 *
 * @param folder below {@code scenarios/} in which the file belongs
 * @param file its name
 */
public record SavedScenario(String folder, String file, String yaml) {

    private static final int MOST_OF_A_NAME = 60;

    /**
     * Saves what a page shows.
     *
     * @param link to the page
     */
    public static SavedScenario of(PageAnswer answer, String link) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", answer.asked().agreement());
        body.put("scenarios", List.of(scenario(answer)));
        var heading = "# A what-if, with the labels that rules %s gave it.%n# %s%n"
                .formatted(answer.rulesVersion().replaceFirst("^sha256:", ""), link);
        return new SavedScenario(answer.asked().agreement(), fileName(answer), heading + YamlText.of(body));
    }

    private static Map<String, Object> scenario(PageAnswer answer) {
        var scenario = new LinkedHashMap<String, Object>();
        scenario.put("name", name(answer));
        scenario.put("asOf", answer.asked().asOf().toString());
        put(scenario, "note", remarks(answer, "note"));
        put(scenario, "source", remarks(answer, "source"));
        var facts = FactBody.of(answer.facts());
        if (!facts.isEmpty()) {
            scenario.put("facts", facts);
        }
        if (!answer.address().settings().isEmpty()) {
            scenario.put("settings", answer.address().settings());
        }
        scenario.put("expect", Map.of(answer.address().reading(), labels(answer)));
        return scenario;
    }

    private static String name(PageAnswer answer) {
        return "%s, on %s, %s"
                .formatted(
                        Phrases.capital(answer.words().phrase(answer.address().reading())),
                        Phrases.day(answer.asked().asOf()),
                        answer.words()
                                .inSentence(new Headlines(answer).sentence())
                                .replaceFirst("\\.(?: .*)?$", ""));
    }

    /** What the user noted on changed facts. */
    private static String remarks(PageAnswer answer, String kind) {
        var remarks = new ArrayList<String>();
        answer.address().notes().forEach((path, note) -> {
            if (note instanceof Map<?, ?> parts && parts.get(kind) instanceof String text && !text.isBlank()) {
                remarks.add(answer.words().question(path) + " " + text.strip());
            }
        });
        return String.join(" ", remarks);
    }

    private static void put(Map<String, Object> scenario, String key, String text) {
        if (!text.isEmpty()) {
            scenario.put(key, text);
        }
    }

    private static Map<String, Object> labels(PageAnswer answer) {
        var labels = new LinkedHashMap<String, Object>();
        answer.obligations().forEach(each -> labels.put(each.id(), expected(each)));
        return labels;
    }

    private static Object expected(Answer.Obligation obligation) {
        return obligation.sets().size() > 1
                ? Map.of(
                        "possible",
                        obligation.sets().stream().map(SavedScenario::names).toList())
                : names(obligation.labels());
    }

    private static List<String> names(List<Label.Name> labels) {
        return labels.stream().map(Label.Name::name).sorted().toList();
    }

    private static String fileName(PageAnswer answer) {
        var words = "%s %s %s"
                .formatted(
                        answer.asked().asOf(),
                        answer.address().reading(),
                        answer.touched().isEmpty()
                                ? "as recorded"
                                : Phrases.spaced(
                                        answer.touched().iterator().next().toString()));
        var plain =
                words.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(MOST_OF_A_NAME, plain.length())).replaceAll("-$", "") + ".yaml";
    }
}
