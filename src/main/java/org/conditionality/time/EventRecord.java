package org.conditionality.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.conditionality.fact.FactSet;
import org.conditionality.question.BackgroundRecord;
import org.conditionality.question.FactSource;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of the world through time, so that questions can start from it.
 *
 * @param title what it tells of, in a few words
 * @param facts what is known on the first day, before its events
 * @param source where those come from; null where nobody says it
 * @param events in the order of their days, none after the last day
 */
public record EventRecord(
        String name,
        String title,
        LocalDate from,
        LocalDate to,
        FactSet facts,
        @Nullable String source,
        List<TimelineEvent> events)
        implements BackgroundRecord {

    public EventRecord {
        events = events.stream().sorted(Comparator.comparing(TimelineEvent::on)).toList();
    }

    /** The record that a timeline without a background tells. */
    public static EventRecord of(String name, String title, @Nullable String source, Timeline timeline) {
        return new EventRecord(
                name,
                title,
                timeline.from(),
                timeline.to(),
                timeline.facts().over(FactSet.EMPTY),
                source,
                timeline.events());
    }

    @Override
    public Map<String, FactSource> sources(LocalDate asOf) {
        return new RecordedFacts(this, asOf).sources();
    }

    @Override
    public FactSet facts(LocalDate asOf) {
        var known = facts;
        for (var event : events) {
            if (!event.on().isAfter(asOf)) {
                known = event.change().over(known);
            }
        }
        return known;
    }
}
