package org.conditionality.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.conditionality.page.address.ChangePatch;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.bench.QuestionSentences;
import org.conditionality.page.timeline.TimelineViews;
import org.conditionality.page.words.PackWords;
import org.conditionality.reload.RulesEdition;
import org.conditionality.time.EventRecord;
import org.conditionality.time.TimelineAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Labels through time. A timeline is kept for a while, since looking at another of its days asks for it again. */
@Controller
final class TimelinePage {

    private static final int MOST_KEPT = 20;
    private static final int DAYS_WITHOUT_RECORD = 730;

    private final PageQuestions questions;
    private final Cache<Asked, TimelineAnswer> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build();

    /** A timeline by one state of the rules. */
    private record Asked(RulesEdition edition, Map<String, Object> body) {}

    TimelinePage(PageQuestions questions) {
        this.questions = questions;
    }

    @GetMapping(TimelineViews.PATH)
    ModelAndView timeline(@RequestParam Map<String, String> parameters) {
        var edition = questions.edition();
        var address = questions.read(parameters, edition);
        // Whatever is wrong with the question itself is said first.
        var asked = edition.questionReader().read(address.body());
        var pack = edition.library().pack(asked.agreement()).orElseThrow();
        var words = new PackWords(pack);
        var record = edition.records(asked.agreement()).stream()
                .filter(each -> each.name().equals(address.background()))
                .findFirst();
        var from = record.map(EventRecord::from).orElse(pack.agreement().date());
        var to = record.map(EventRecord::to).orElse(from.plusDays(DAYS_WITHOUT_RECORD));
        var body = body(address, from.toString(), to.toString());
        var answer = Objects.requireNonNull(kept.get(
                new Asked(edition, body),
                key -> edition.timelines().answer(edition.timelineReader().read(key.body()))));
        var view = new TimelineViews(answer, address.madeBy(null, null), words, questions.links(), record).view();
        var sentence = new QuestionSentences(edition, questions.links())
                .of(address, words, asked.asOf(), address.changed(), TimelineViews.PATH);
        return new ModelAndView(
                "timeline",
                Map.of(
                        "frame",
                        questions.frame(
                                view.headline().replaceFirst("\\.$", ""), TimelineViews.PATH, "timeline", address),
                        "sentence",
                        sentence,
                        "timeline",
                        view));
    }

    private static Map<String, Object> body(PageAddress address, String from, String to) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", address.agreement());
        body.put("from", from);
        body.put("to", to);
        body.put("facts", ChangePatch.merged(address.given(), address.changes()));
        if (address.background() != null) {
            body.put("background", address.background());
        }
        if (!address.settings().isEmpty()) {
            body.put("settings", address.settings());
        }
        return body;
    }
}
