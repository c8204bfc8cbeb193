package org.conditionality.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.conditionality.fact.FactSet;

/**
 * A time through which the facts stay the same.
 *
 * @param to the last day, which counts
 * @param events what happened on its first day; what happened on the first day of all is told by its facts
 */
record FactPeriod(LocalDate from, LocalDate to, FactSet facts, List<TimelineEvent> events) {

    /** The stretches of a timeline, which follow on each other from its first day to its last. */
    static List<FactPeriod> of(Timeline timeline) {
        var days = new TreeMap<LocalDate, List<TimelineEvent>>();
        var background = timeline.background();
        days.put(timeline.from(), new ArrayList<>());
        if (background != null) {
            background.events().forEach(event -> add(days, event, timeline));
        }
        timeline.events().forEach(event -> add(days, event, timeline));
        var own = new Own(timeline);
        var stretches = new ArrayList<FactPeriod>();
        days.forEach((day, events) -> {
            var next = days.higherKey(day);
            var last = next == null ? timeline.to() : next.minusDays(1);
            stretches.add(new FactPeriod(
                    day, last, own.facts(day, events), day.equals(timeline.from()) ? List.of() : List.copyOf(events)));
        });
        return stretches;
    }

    private static void add(TreeMap<LocalDate, List<TimelineEvent>> days, TimelineEvent event, Timeline timeline) {
        var on = event.on();
        if (!on.isAfter(timeline.to())) {
            days.computeIfAbsent(on.isBefore(timeline.from()) ? timeline.from() : on, day -> new ArrayList<>())
                    .add(event);
        }
    }

    /** The facts of a timeline from day to day. */
    private static final class Own {

        private final Timeline timeline;
        private final List<TimelineEvent> past = new ArrayList<>();
        private FactSet facts = FactSet.EMPTY;

        Own(Timeline timeline) {
            this.timeline = timeline;
        }

        FactSet facts(LocalDate day, List<TimelineEvent> events) {
            var background = timeline.background();
            var own = events.stream()
                    .filter(event -> background == null || !background.events().contains(event))
                    .toList();
            if (day.equals(timeline.from()) || own.size() < events.size()) {
                // What is given lies over what is recorded, also over what is recorded of a later day.
                facts = timeline.facts().over(background == null ? FactSet.EMPTY : background.facts(day));
                past.forEach(event -> facts = event.change().over(facts));
            }
            own.forEach(event -> facts = event.change().over(facts));
            past.addAll(own);
            return facts;
        }
    }
}
