package org.conditionality.scenario.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.scenario.Scenario.Labels;
import org.conditionality.scenario.TimelineScenario;
import org.conditionality.scenario.TimelineScenario.Expected;
import org.conditionality.scenario.TimelineScenario.Segment;
import org.conditionality.time.TimelineAnswer;
import org.conditionality.time.TimelineAnswer.ReadingTimeline;
import org.jspecify.annotations.Nullable;

/** Says in words where segments are not what a scenario expects, and what changed there. */
final class TimelineDifferences {

    private final List<String> found = new ArrayList<>();

    private TimelineDifferences() {}

    /** A text for each segment expected that is not there, and for each obligation a strict scenario leaves out. */
    static List<String> between(Expected expected, boolean strict, ReadingTimeline actual) {
        var differences = new TimelineDifferences();
        for (var obligation : actual.obligations()) {
            var segments = expected.obligations().get(obligation.id());
            if (segments != null) {
                differences.compare(obligation, segments);
            } else if (strict) {
                differences.found.add("`%s`: a strict scenario has to name it; it is %s."
                        .formatted(obligation.id(), words(obligation)));
            }
        }
        for (var condition : actual.conditions()) {
            var segments = expected.conditions().get(condition.id());
            if (segments != null) {
                differences.compare(condition, segments);
            }
        }
        differences.findMissing(expected, actual);
        return differences.found;
    }

    private void compare(TimelineAnswer.ObligationTimeline actual, List<Segment> expected) {
        for (var segment : expected) {
            var same = find(actual, segment.from());
            if (same == null || !same.to().equals(segment.to()) || !holds(segment, same)) {
                found.add("`%s`: expected %s from %s to %s%s, but it is %s."
                        .formatted(
                                actual.id(),
                                words(segment.labels()),
                                segment.from(),
                                segment.to(),
                                segment.advisories().isEmpty() ? "" : " with " + segment.advisories(),
                                words(actual)));
                return;
            }
        }
    }

    private static TimelineAnswer.@Nullable Segment find(TimelineAnswer.ObligationTimeline actual, LocalDate from) {
        return actual.segments().stream()
                .filter(each -> each.from().equals(from))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(Segment expected, TimelineAnswer.Segment actual) {
        var possible = new HashSet<Set<String>>();
        var sets = actual.possible();
        if (sets != null) {
            sets.forEach(set -> possible.add(ScenarioDifferences.names(set)));
        }
        var advisories = actual.advisories().stream().map(Answer.Advisory::id).collect(Collectors.toSet());
        return expected.labels().labels().equals(ScenarioDifferences.names(actual.labels()))
                && (expected.labels().possible().isEmpty()
                        || expected.labels().possible().equals(possible))
                && advisories.containsAll(expected.advisories());
    }

    private void compare(TimelineAnswer.ConditionTimeline actual, List<TimelineScenario.ValueSegment> expected) {
        var segments = actual.segments().stream()
                .map(each -> new TimelineScenario.ValueSegment(
                        each.from(), each.to(), each.value().name()))
                .toList();
        if (!segments.equals(expected)) {
            found.add("`%s`: expected %s, but it is %s.".formatted(actual.id(), expected, segments));
        }
    }

    private void findMissing(Expected expected, ReadingTimeline actual) {
        var known = new HashSet<String>();
        actual.obligations().forEach(each -> known.add(each.id()));
        actual.conditions().forEach(each -> known.add(each.id()));
        var named = new TreeSet<>(expected.obligations().keySet());
        named.addAll(expected.conditions().keySet());
        named.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> found.add("`%s`: the answer has none.".formatted(id)));
    }

    private static String words(TimelineAnswer.ObligationTimeline actual) {
        return actual.segments().stream().map(TimelineDifferences::words).collect(Collectors.joining("\n  "));
    }

    private static String words(TimelineAnswer.Segment segment) {
        var why = segment.changedBy().stream()
                .map(change -> change.detail().replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; "));
        return "%s to %s %s%s"
                .formatted(
                        segment.from(),
                        segment.to(),
                        Objects.requireNonNullElse(segment.possible(), segment.labels()),
                        why.isEmpty() ? "" : ": " + why);
    }

    private static String words(Labels labels) {
        return labels.possible().isEmpty()
                ? list(labels.labels())
                : labels.possible().stream()
                        .map(TimelineDifferences::list)
                        .sorted()
                        .collect(Collectors.joining(" or "));
    }

    private static String list(Collection<String> labels) {
        return new TreeSet<>(labels).toString();
    }
}
