package org.conditionality.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.conditionality.evaluation.Background;
import org.conditionality.fact.FactSet;

/**
 * What is recorded of the world through time, so that questions can start from it.
 *
 * @param facts what is known on the first day, before its events
 * @param events in the order of their days, none after the last day
 */
public record Chronicle(String name, LocalDate from, LocalDate to, FactSet facts, List<Event> events)
        implements Background {

    public Chronicle {
        events = events.stream().sorted(Comparator.comparing(Event::on)).toList();
    }

    /** The record that a timeline without a background tells. */
    public static Chronicle of(String name, Timeline timeline) {
        return new Chronicle(
                name, timeline.from(), timeline.to(), timeline.facts().over(FactSet.EMPTY), timeline.events());
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
