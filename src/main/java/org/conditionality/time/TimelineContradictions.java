package org.conditionality.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.conditionality.fact.FactPath;
import org.conditionality.text.Problem;
import org.jspecify.annotations.Nullable;

/** Says of contradictory facts on which day they are, and places them at the event that brought them. */
final class TimelineContradictions {

    private final Timeline asked;

    TimelineContradictions(Timeline asked) {
        this.asked = asked;
    }

    /** The problems that facts have on a day. */
    List<Problem> onDay(LocalDate day, List<Problem> problems) {
        return problems.stream().map(problem -> onDay(day, problem)).toList();
    }

    private Problem onDay(LocalDate day, Problem problem) {
        var culprit = culprit(day, FactPath.parsePointer(problem.pointer()).whole());
        var detail = problem.detail() + " So it is on " + day
                + (culprit == null ? "." : ", after " + culprit.inWords() + ".");
        var place = culprit != null && asked.events().contains(culprit) ? culprit.pointer() : "";
        return new Problem(place + problem.pointer(), detail, problem.suggestion());
    }

    private @Nullable TimelineEvent culprit(LocalDate day, FactPath type) {
        var all = new ArrayList<TimelineEvent>();
        if (asked.background() != null) {
            all.addAll(asked.background().events());
        }
        all.addAll(asked.events());
        return all.stream()
                .filter(event -> !event.on().isAfter(day))
                .filter(event -> event.change().touched().stream().anyMatch(touched -> touched.isWithin(type)))
                .reduce((one, other) -> other.on().isBefore(one.on()) ? one : other)
                .orElse(null);
    }
}
