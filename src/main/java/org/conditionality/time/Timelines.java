package org.conditionality.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.time.TimelineAnswer.ReadingTimeline;
import org.conditionality.work.Workers;

/** Answers timelines. A pure function of the packs and the timeline; safe for use by many threads. */
public final class Timelines {

    private final Library library;
    private final Evaluator evaluator;

    public Timelines(Library library, Evaluator evaluator) {
        this.library = library;
        this.evaluator = evaluator;
    }

    /**
     * Returns what holds from when to when, under each reading asked about.
     *
     * @throws RefusedInput if the facts contradict each other on some day
     * @throws IllegalArgumentException if there is no such agreement or reading
     */
    public TimelineAnswer answer(Timeline timeline) {
        return answer(timeline, false);
    }

    /** For tests: the same, found by evaluating every single day. */
    TimelineAnswer answer(Timeline timeline, boolean everyDay) {
        var pack = library.pack(timeline.agreement())
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no agreement `" + timeline.agreement() + "`."));
        var settings = Evaluator.settings(pack, timeline.settings());
        var names = timeline.readings().isEmpty() ? List.copyOf(pack.readings()) : timeline.readings();
        var stretches = FactPeriod.of(timeline);
        var problems = new LinkedHashSet<Problem>();
        // Readings do not look at each other, so that each may have a core of its own.
        var found = Workers.each(
                names,
                name -> new TimelineWalk(
                                pack.agreement(),
                                evaluator.reading(pack, name, settings, timeline.evidence()),
                                timeline,
                                settings,
                                everyDay)
                        .along(stretches));
        var readings = new LinkedHashMap<String, ReadingTimeline>();
        for (var i = 0; i < names.size(); i++) {
            problems.addAll(found.get(i).problems());
            readings.put(names.get(i), found.get(i).timeline());
        }
        if (!problems.isEmpty()) {
            throw new RefusedInput(new ArrayList<>(problems));
        }
        var background = timeline.background();
        return new TimelineAnswer(
                timeline.agreement(),
                timeline.from(),
                timeline.to(),
                pack.version(),
                settings,
                background == null ? null : Objects.requireNonNull(background).name(),
                readings,
                timeline.notes().isEmpty() ? null : timeline.notes());
    }
}
