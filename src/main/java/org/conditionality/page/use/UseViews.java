package org.conditionality.page.use;

import java.time.LocalDate;
import java.util.List;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.asked.PageAnswers;
import org.conditionality.page.bench.Benches;
import org.conditionality.page.bench.LinkedLabels;
import org.conditionality.page.bench.QuestionSentences;
import org.conditionality.page.board.Headlines;
import org.conditionality.reload.RulesEdition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Shows how programs ask what a page asks. */
public final class UseViews {

    /** The path of the page. */
    public static final String PATH = "/interface";

    private static final String CHANGES = "changes";

    private final RulesEdition edition;
    private final AddressText links;
    private final JsonMapper json;
    private final String root;

    /**
     * By one state of the rules.
     *
     * @param root the address at which the service was met
     */
    public UseViews(RulesEdition edition, AddressText links, JsonMapper json, String root) {
        this.edition = edition;
        this.links = links;
        this.json = json;
        this.root = root;
    }

    /**
     * The page.
     *
     * @param kind what the calls ask: {@code changes}, or else the answer
     */
    public UseView of(PageAddress address, String kind, LocalDate today) {
        var answer = new PageAnswers(edition).of(address);
        var own = address.madeBy(null, null);
        var link = link(answer, LinkedLabels.of(answer));
        var calls = new ProgramCalls(answer);
        var compares = kind.equals(CHANGES) && !answer.touched().isEmpty();
        return new UseView(
                new QuestionSentences(edition, links)
                        .of(
                                own,
                                answer.words(),
                                answer.asked().asOf(),
                                answer.touched().size(),
                                PATH),
                new Headlines(answer).sentence(),
                kinds(own, answer, compares),
                compares
                        ? "The question before your changes, and what each change makes of its answer."
                        : "The question with all that you changed, and its answer under this reading.",
                calls.statesTheRecord(),
                texts(compares ? calls.comparison() : calls.answer()),
                SavedScenario.of(answer, link(answer, null)),
                links.link(PATH + "/scenario", own),
                link,
                new Citations(answer).cited(today, link));
    }

    /** The what-if of an address as a scenario. */
    public SavedScenario scenario(PageAddress address) {
        var answer = new PageAnswers(edition).of(address);
        return SavedScenario.of(answer, link(answer, null));
    }

    /** The link to the answer, with the version of the rules and the labels that it shows, if any are named. */
    private String link(PageAnswer answer, @Nullable String labels) {
        var version = LinkedLabels.shortVersion(answer.rulesVersion());
        return root + links.link(Benches.PATH, answer.address().madeBy(version, labels));
    }

    private List<UseView.Kind> kinds(PageAddress address, PageAnswer answer, boolean compares) {
        if (answer.touched().isEmpty()) {
            return List.of();
        }
        var link = links.link(PATH, address);
        return List.of(
                new UseView.Kind("The answer", link, !compares),
                new UseView.Kind("Baseline and changes", link + "&ask=" + CHANGES, compares));
    }

    private List<UseView.Text> texts(ProgramCall call) {
        var text = new ProgramText(root, json);
        return List.of(
                new UseView.Text("curl", "curl", "In a terminal.", text.curl(call)),
                new UseView.Text("python", "Python", "With the package httpx.", text.python(call)),
                new UseView.Text("r", "R", "With the packages httr2 and jsonlite.", text.r(call)),
                new UseView.Text(
                        "yaml",
                        "Command line",
                        "Kept as question.yaml, this is answered by: java -jar conditionality.jar %s question.yaml"
                                .formatted(call.command()),
                        text.yaml(call)));
    }
}
