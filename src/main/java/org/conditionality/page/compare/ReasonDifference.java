package org.conditionality.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Value;
import org.conditionality.page.board.BoardReasons;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;

/** Says why an obligation stands as it does, and how that differs from elsewhere. */
final class ReasonDifference {

    private final PackWords words;
    private final BoardReasons reasons;

    ReasonDifference(PackWords words) {
        this.words = words;
        this.reasons = new BoardReasons(words);
    }

    /** Each condition that is broken, or else the one line that the board shows. */
    List<CompareView.Said> of(Answer.Obligation obligation) {
        var broken = BoardReasons.broken(obligation);
        if (!broken.isEmpty()) {
            return broken.stream()
                    .map(id -> new CompareView.Said("no", Phrases.capital(words.broken(id)), false))
                    .toList();
        }
        var line = reasons.of(obligation);
        return List.of(new CompareView.Said(line.kind().style(), line.text(), false));
    }

    /** The reasons that are none any longer, and those there are now. */
    List<CompareView.Said> between(Answer.Obligation before, Answer.Obligation now) {
        var then = of(before);
        var here = of(now);
        var said = new ArrayList<CompareView.Said>();
        then.stream()
                .filter(each -> !here.contains(each) && !"yes".equals(each.style()))
                .forEach(each -> said.add(new CompareView.Said(each.style(), each.text(), true)));
        here.stream().filter(each -> !then.contains(each)).forEach(said::add);
        return said.isEmpty() ? conditions(before, now) : said;
    }

    /** The conditions of the grounds, where these alone tell the reasons apart. */
    private List<CompareView.Said> conditions(Answer.Obligation before, Answer.Obligation now) {
        var then = grounds(before);
        var said = new ArrayList<CompareView.Said>();
        grounds(now).forEach((id, value) -> {
            if (value != then.get(id)) {
                said.add(said(id, value));
            }
        });
        return said;
    }

    private static Map<String, Value> grounds(Answer.Obligation obligation) {
        var conditions = new LinkedHashMap<String, Value>();
        obligation
                .because()
                .forEach(each -> conditions.putAll(Objects.requireNonNullElse(each.conditions(), Map.of())));
        return conditions;
    }

    /** A condition as it stands. */
    CompareView.Said said(String condition, Value value) {
        return switch (value) {
            case MET -> new CompareView.Said("yes", words.condition(condition), false);
            case NOT_MET -> new CompareView.Said("no", Phrases.capital(words.broken(condition)), false);
            case UNKNOWN -> new CompareView.Said("open", "Not known: " + words.condition(condition), false);
            case PENDING -> new CompareView.Said("none", "Not yet due: " + words.condition(condition), false);
            case WAIVED -> new CompareView.Said("none", "Waived: " + words.condition(condition), false);
        };
    }
}
