package org.conditionality.time;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.parsed.World;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.time.TimelineAnswer.ReadingTimeline;
import org.conditionality.work.WorkLimit;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a timeline under one reading. It stops only on the days on which something can change: those of events,
 * those on which a comparison of the rules with the date comes out otherwise, and those after a day whose outcome is
 * handed on; on every day where incidents are counted, for their window moves with each.
 */
final class TimelineWalk {

    /** The setting by which the days of suspension count. */
    private static final String TOLLS = "suspensionTollsDeadline";

    private static final int MOST_KNOWN = 100;

    /** What was found: a timeline, or problems. */
    record Found(ReadingTimeline timeline, List<Problem> problems) {}

    private final ReadingEvaluator evaluator;
    private final Timeline asked;
    private final boolean everyDay;
    private final CarriedState carried;
    private final TimelineSegments segments;
    private @Nullable LocalDate anchor;
    private final Cache<List<Object>, DayView> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .executor(Runnable::run)
            .build();

    TimelineWalk(
            Agreement agreement,
            ReadingEvaluator evaluator,
            Timeline asked,
            Map<String, Object> settings,
            boolean everyDay) {
        this.evaluator = evaluator;
        this.asked = asked;
        this.everyDay = everyDay;
        this.carried = new CarriedState(asked.from(), settings.get(TOLLS) instanceof Integer number && number != 0);
        this.segments = new TimelineSegments(agreement, evaluator, asked.to());
    }

    Found along(List<FactPeriod> stretches) {
        var before = FactSet.EMPTY;
        for (var stretch : stretches) {
            var next = Optional.of(stretch.from());
            while (next.isPresent()) {
                var day = next.get();
                try {
                    next = stop(day, stretch, before);
                } catch (RefusedInput refused) {
                    return new Found(
                            new ReadingTimeline(List.of(), List.of(), List.of()),
                            new TimelineContradictions(asked).onDay(day, refused.problems()));
                }
            }
            before = stretch.facts();
        }
        return new Found(segments.timeline(), List.of());
    }

    /** What holds on a day; returns the next day to stop on within the stretch. */
    private Optional<LocalDate> stop(LocalDate day, FactPeriod stretch, FactSet before) {
        WorkLimit.check();
        var branches = carried.branches(day, stretch.facts());
        var view = view(day, branches);
        var isFirst = day.equals(stretch.from()) && !stretch.events().isEmpty();
        var events = isFirst ? stretch.events() : List.<TimelineEvent>of();
        segments.add(new TimelineSegments.Stop(
                day,
                view,
                branches.get(0).facts(),
                events,
                before,
                stretch.facts(),
                () -> unlessRefused(day, carried.branches(day, before))));
        var moved = carried.take(day, view, stretch.facts());
        if (!day.isBefore(stretch.to())) {
            return Optional.empty();
        }
        return moved || everyDay || evaluator.countsIncidents(stretch.facts())
                ? Optional.of(day.plusDays(1))
                : nextTurn(day, stretch, branches);
    }

    /** What holds on a day, remembered where all that this reading looks at is as it was before. */
    private DayView view(LocalDate day, List<CarriedState.Branch> branches) {
        var worlds = new ArrayList<World>();
        var looked = new ArrayList<Object>();
        for (var branch : branches) {
            var world = evaluator.world(day, branch.facts());
            worlds.add(everyDay ? world : anchored(world));
            looked.add(branch.mayHaveArisen());
            looked.add(whatIsLookedAt(worlds.get(worlds.size() - 1)));
        }
        var view = known.getIfPresent(looked);
        if (view == null) {
            var found = new ArrayList<DayView.Branch>();
            for (var i = 0; i < worlds.size(); i++) {
                found.add(new DayView.Branch(branches.get(i).mayHaveArisen(), evaluator.outline(worlds.get(i))));
            }
            view = DayView.of(found);
            known.put(looked, view);
        }
        return view;
    }

    private List<Object> whatIsLookedAt(World world) {
        var values = new HashMap<>(world.values());
        values.keySet().retainAll(evaluator.rules().readFields());
        var many = new HashMap<>(world.many());
        many.keySet().removeIf(type -> !evaluator.rules().readsListOf(type));
        return List.of(world.asOf(), values, many);
    }

    private Optional<DayView> unlessRefused(LocalDate day, List<CarriedState.Branch> branches) {
        try {
            return Optional.of(view(day, branches));
        } catch (RefusedInput refused) {
            return Optional.empty();
        }
    }

    /** The same world on an earlier day from which the same follows, so that what is known of that day serves again. */
    private World anchored(World world) {
        var day = anchor;
        if (day == null || !evaluator.rules().isAlike(world, day)) {
            anchor = world.asOf();
            return world;
        }
        return world.on(day);
    }

    private Optional<LocalDate> nextTurn(LocalDate day, FactPeriod stretch, List<CarriedState.Branch> branches) {
        Optional<LocalDate> first = Optional.empty();
        for (var branch : branches) {
            var until = first.orElse(stretch.to());
            var turn = evaluator.rules().nextTurn(evaluator.world(day, branch.facts()), until);
            first = turn.isPresent() ? turn : first;
        }
        return first;
    }
}
