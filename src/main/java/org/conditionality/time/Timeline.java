package org.conditionality.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.fact.FactPatch;
import org.conditionality.fact.FactSet;
import org.conditionality.incident.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: what holds from when to when, as events change the facts.
 *
 * @param readings the readings asked about; empty means every reading of the agreement
 * @param to the last day, which counts
 * @param facts the facts on the first day, over those of the background where there is one
 * @param events in the order of their days, those of one day as they are given; one before the first day has changed
 *     the facts when the timeline begins
 * @param settings overrides of the agreement's settings, by name
 * @param background what is recorded, over which facts and events lie on every day
 * @param evidence the ledgers of incidents that it names
 * @param notes what an answer should say of how it is asked
 */
public record Timeline(
        String agreement,
        List<String> readings,
        LocalDate from,
        LocalDate to,
        FactPatch facts,
        List<TimelineEvent> events,
        Map<String, Object> settings,
        @Nullable EventRecord background,
        Evidence evidence,
        List<String> notes) {

    public Timeline {
        readings = List.copyOf(readings);
        events = events.stream().sorted(Comparator.comparing(TimelineEvent::on)).toList();
        settings = Map.copyOf(settings);
        notes = List.copyOf(notes);
    }

    /** The same timeline under one reading. */
    public Timeline under(String reading) {
        return new Timeline(
                agreement, List.of(reading), from, to, facts, events, settings, background, evidence, notes);
    }

    /** The same timeline, whose facts lie over others. */
    public Timeline over(FactSet others) {
        var all = new FactPatch(facts.over(others), Set.of(), Map.of());
        return new Timeline(agreement, readings, from, to, all, events, settings, background, evidence, notes);
    }
}
