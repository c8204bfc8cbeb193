package org.conditionality.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Agreement;
import org.conditionality.time.TimelineAnswer.Change;
import org.conditionality.time.TimelineAnswer.ConditionTimeline;
import org.conditionality.time.TimelineAnswer.IdleEvent;
import org.conditionality.time.TimelineAnswer.ObligationTimeline;
import org.conditionality.time.TimelineAnswer.ReadingTimeline;
import org.conditionality.time.TimelineAnswer.Segment;
import org.conditionality.time.TimelineAnswer.ValueSegment;
import org.jspecify.annotations.Nullable;

/** Puts together the segments of one reading from what holds on the days on which something can change. */
final class TimelineSegments {

    /**
     * A day on which something can change.
     *
     * @param facts the facts, with what the days before handed on
     * @param events what happened on this day
     * @param before the facts of the day before
     * @param after the facts of this day
     * @param withoutEvents what would hold on this day had nothing happened; empty where the facts would contradict it
     */
    record Stop(
            LocalDate day,
            DayView view,
            FactSet facts,
            List<TimelineEvent> events,
            FactSet before,
            FactSet after,
            Supplier<Optional<DayView>> withoutEvents) {}

    private record Open(LocalDate from, DayView.Seen seen, List<Answer.Advisory> advisories, List<Change> changedBy) {}

    private record OpenValue(LocalDate from, Answer.Condition condition, List<Change> changedBy) {}

    private final Agreement agreement;
    private final ReadingEvaluator evaluator;
    private final LocalDate last;
    private final Map<String, List<Segment>> segments = new TreeMap<>();
    private final Map<String, List<ValueSegment>> values = new TreeMap<>();
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Map<String, OpenValue> openValues = new LinkedHashMap<>();
    private final List<IdleEvent> idle = new ArrayList<>();
    private @Nullable DayView previous;

    TimelineSegments(Agreement agreement, ReadingEvaluator evaluator, LocalDate last) {
        this.agreement = agreement;
        this.evaluator = evaluator;
        this.last = last;
    }

    void add(Stop stop) {
        var effects = new ChangeDescriber(agreement, stop.day(), this::since);
        var changes = new ChangeFinder(evaluator, stop, previous, effects);
        stop.view().conditions().forEach((id, condition) -> {
            var now = openValues.get(id);
            if (now == null || !sameValue(now.condition(), condition)) {
                closeValue(id, stop.day().minusDays(1));
                openValues.put(id, new OpenValue(stop.day(), condition, changes.ofCondition(id)));
            }
        });
        var changed = stop.view().obligations().entrySet().stream()
                .filter(entry -> isNew(entry.getKey(), entry.getValue()))
                .toList();
        var ids = changed.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        var advisories = ids.isEmpty() ? List.<Answer.Advisory>of() : advisories(stop, ids);
        changed.forEach(entry -> {
            var id = entry.getKey();
            var own = advisories.stream()
                    .filter(each -> id.equals(each.obligation()))
                    .toList();
            close(id, stop.day().minusDays(1));
            open.put(id, new Open(stop.day(), entry.getValue(), own, changes.ofObligation(id)));
        });
        noteIdle(stop);
        previous = stop.view();
    }

    /** Notes the events that are named by nothing that changed on their day. */
    private void noteIdle(Stop stop) {
        var named = Stream.concat(
                        open.values().stream()
                                .filter(each -> each.from().equals(stop.day()))
                                .flatMap(each -> each.changedBy().stream()),
                        openValues.values().stream()
                                .filter(each -> each.from().equals(stop.day()))
                                .flatMap(each -> each.changedBy().stream()))
                .map(change -> new IdleEvent(change.on(), change.note(), change.source()))
                .collect(Collectors.toSet());
        stop.events().stream()
                .map(event -> new IdleEvent(event.on(), event.note(), event.source()))
                .filter(event -> !named.contains(event))
                .forEach(idle::add);
    }

    private boolean isNew(String id, DayView.Seen seen) {
        var now = open.get(id);
        return now == null || !now.seen().possible().equals(seen.possible());
    }

    private static boolean sameValue(Answer.Condition one, Answer.Condition other) {
        return one.value() == other.value() && Objects.equals(one.until(), other.until());
    }

    private List<Answer.Advisory> advisories(Stop stop, Set<String> obligations) {
        return evaluator.advisories(
                evaluator.world(stop.day(), stop.facts()), stop.view().reading(), obligations);
    }

    private LocalDate since(String condition) {
        return Objects.requireNonNull(openValues.get(condition), condition).from();
    }

    private void close(String id, LocalDate to) {
        var done = open.remove(id);
        if (done != null) {
            var seen = done.seen();
            var isOpen = seen.possible().size() > 1;
            segments.computeIfAbsent(id, each -> new ArrayList<>())
                    .add(new Segment(
                            done.from(),
                            to,
                            seen.labels(),
                            isOpen ? seen.possible() : null,
                            isOpen ? seen.certain() : null,
                            isOpen ? seen.decisive() : null,
                            seen.exact(),
                            seen.inWords(),
                            done.advisories(),
                            done.changedBy()));
        }
    }

    private void closeValue(String id, LocalDate to) {
        var value = openValues.remove(id);
        if (value != null) {
            values.computeIfAbsent(id, each -> new ArrayList<>())
                    .add(new ValueSegment(
                            value.from(),
                            to,
                            value.condition().value(),
                            value.condition().until(),
                            value.changedBy()));
        }
    }

    ReadingTimeline timeline() {
        List.copyOf(open.keySet()).forEach(id -> close(id, last));
        List.copyOf(openValues.keySet()).forEach(id -> closeValue(id, last));
        var obligations = new ArrayList<ObligationTimeline>();
        segments.forEach((id, list) -> obligations.add(new ObligationTimeline(
                id, Objects.requireNonNullElse(agreement.obligations().get(id), id), List.copyOf(list))));
        var conditions = new ArrayList<ConditionTimeline>();
        values.forEach((id, list) -> conditions.add(new ConditionTimeline(
                id, Objects.requireNonNullElse(agreement.conditions().get(id), id), List.copyOf(list))));
        return new ReadingTimeline(List.copyOf(obligations), List.copyOf(conditions), List.copyOf(idle));
    }
}
