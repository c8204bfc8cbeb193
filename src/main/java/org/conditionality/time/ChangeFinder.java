package org.conditionality.time;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactPath;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.time.TimelineAnswer.Change;
import org.jspecify.annotations.Nullable;

/** Says what changed labels and values on a day: the events of that day, or that the day came. */
final class ChangeFinder {

    private static final String OPEN = "what holds now depends on how it was on the days before, which is open";

    private final ReadingEvaluator evaluator;
    private final TimelineSegments.Stop stop;
    private final @Nullable DayView previous;
    private final ChangeDescriber effects;
    private boolean looked;
    private Optional<DayView> found = Optional.empty();

    /** For a day, after a view of the days before it; null on the first day, which nothing changed. */
    ChangeFinder(
            ReadingEvaluator evaluator,
            TimelineSegments.Stop stop,
            @Nullable DayView previous,
            ChangeDescriber effects) {
        this.evaluator = evaluator;
        this.stop = stop;
        this.previous = previous;
        this.effects = effects;
    }

    /** What would hold today had nothing happened. */
    private Optional<DayView> withoutEvents() {
        if (!looked) {
            found = stop.events().isEmpty()
                    ? Optional.of(stop.view())
                    : stop.withoutEvents().get();
            looked = true;
        }
        return found;
    }

    List<Change> ofObligation(String id) {
        var before = previous;
        if (before == null) {
            return List.of();
        }
        var between = withoutEvents().orElse(before);
        var rules = evaluator.rules();
        var inputs = Stream.concat(rules.inputs(id).stream(), Stream.of(rules.laws()))
                .toList();
        return changes(
                !between.of(id).possible().equals(before.of(id).possible()),
                () -> ofDays(id, before, between),
                !stop.view().of(id).possible().equals(between.of(id).possible()),
                event -> effects.ofObligation(id, between, stop.view(), condition -> isMovedBy(event, condition)),
                inputs);
    }

    private ChangeDescriber.Effect ofDays(String id, DayView before, DayView after) {
        var effect = effects.ofObligation(id, before, after, any -> true);
        var isOpener = after.of(id).possible().size() > before.of(id).possible().size();
        return effect.words().isEmpty() && isOpener ? new ChangeDescriber.Effect(List.of(OPEN), false) : effect;
    }

    List<Change> ofCondition(String id) {
        if (previous == null) {
            return List.of();
        }
        var before = previous.condition(id);
        var between = withoutEvents().map(view -> view.condition(id)).orElse(before);
        var after = stop.view().condition(id);
        return changes(
                between.value() != before.value(),
                () -> effects.ofCondition(before, between),
                !after.equals(between),
                event -> effects.ofCondition(between, after),
                List.of(evaluator.rules().condition(id)));
    }

    private List<Change> changes(
            boolean byDays,
            Supplier<ChangeDescriber.Effect> ofDays,
            boolean byEvents,
            Function<TimelineEvent, ChangeDescriber.Effect> ofEvent,
            List<LabelInput> inputs) {
        var changes = new ArrayList<Change>();
        if (byDays) {
            changes.addAll(byDays(ofDays.get(), inputs));
        }
        if (byEvents) {
            var events = stop.events().stream()
                    .filter(event -> !relevant(event, inputs).isEmpty())
                    .toList();
            for (var event : events.isEmpty() ? stop.events() : events) {
                var words = new LinkedHashSet<>(ofEvent.apply(event).words());
                relevant(event, inputs).forEach(path -> words.add(fact(path)));
                changes.add(new Change("EVENT", event.on(), event.note(), event.source(), sentence(words)));
            }
        }
        return changes;
    }

    /** What changed though nothing happened: a deadline passed, the window of incidents moved, or another day came. */
    private List<Change> byDays(ChangeDescriber.Effect effect, List<LabelInput> inputs) {
        var counted = counted(inputs);
        var changes = new ArrayList<Change>();
        if (effect.deadline() || counted.isEmpty()) {
            var words = effect.words().isEmpty() ? List.of("this follows from the days before") : effect.words();
            changes.add(new Change(effect.deadline() ? "DEADLINE" : "DATE", stop.day(), null, null, sentence(words)));
        }
        if (!counted.isEmpty()) {
            var words = new ArrayList<>(effect.deadline() ? List.of() : effect.words());
            words.addAll(counted);
            changes.add(new Change("WINDOW", stop.day(), null, null, sentence(words)));
        }
        return changes;
    }

    /** What follows otherwise from incidents than the day before, of what some inputs look at. */
    private List<String> counted(List<LabelInput> inputs) {
        var facts = stop.events().isEmpty() ? stop.after() : stop.before();
        if (!evaluator.countsIncidents(facts)) {
            return List.of();
        }
        var before = evaluator.world(stop.day().minusDays(1), facts).values();
        var now = evaluator.world(stop.day(), facts).values();
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), now.get(path)))
                .filter(path -> looksAt(inputs, path))
                .map(path -> "`" + path + "`, as incidents show it, is " + value(now.get(path)) + ", and was "
                        + value(before.get(path)))
                .toList();
    }

    private boolean looksAt(List<LabelInput> inputs, String path) {
        return inputs.stream()
                .anyMatch(input -> input.fields().contains(path)
                        || input.lists().contains(path)
                        || evaluator.decides(path, input.fields()));
    }

    /** What an event changed of what some inputs look at. */
    private Set<FactPath> relevant(TimelineEvent event, List<LabelInput> inputs) {
        var relevant = new TreeSet<FactPath>();
        var touched = event.change().touched();
        for (var path : changed()) {
            var isTouched = touched.contains(path) || touched.contains(path.whole());
            if (isTouched && looksAt(inputs, path.toString())) {
                relevant.add(path);
            }
        }
        return relevant;
    }

    private Set<FactPath> changed() {
        var before = stop.before();
        var after = stop.after();
        var changed = new TreeSet<FactPath>();
        Stream.concat(before.values().keySet().stream(), after.values().keySet().stream())
                .filter(path -> !Objects.equals(
                        before.values().get(path), after.values().get(path)))
                .forEach(path -> changed.add(FactPath.parse(path)));
        Stream.concat(before.many().keySet().stream(), after.many().keySet().stream())
                .filter(type -> !before.many()
                        .getOrDefault(type, List.of())
                        .equals(after.many().getOrDefault(type, List.of())))
                .forEach(type -> changed.add(FactPath.of(type)));
        return changed;
    }

    private String fact(FactPath path) {
        if (path.field() == null) {
            return "`" + path + "` has more items";
        }
        var now = value(stop.after().values().get(path.toString()));
        return "`" + path + "` is " + now + ", and was "
                + value(stop.before().values().get(path.toString()));
    }

    private static String value(@Nullable Object value) {
        if (value instanceof Claims claims) {
            return claims.byParty().entrySet().stream()
                    .map(claim -> claim.getValue() + " as " + claim.getKey() + " says")
                    .collect(Collectors.joining(" but "));
        }
        return value == null ? "unknown" : value.toString();
    }

    private boolean isMovedBy(TimelineEvent event, String condition) {
        return !relevant(event, List.of(evaluator.rules().condition(condition))).isEmpty();
    }

    private static String sentence(Iterable<String> parts) {
        var joined = String.join("; ", parts);
        return joined.isEmpty() ? "" : Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".";
    }
}
