package org.conditionality.scenario.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conditionality.norm.Value;
import org.conditionality.rule.pack.Pack;
import org.conditionality.scenario.TimelineScenario.Expected;
import org.conditionality.scenario.TimelineScenario.Segment;
import org.conditionality.scenario.TimelineScenario.ValueSegment;
import org.conditionality.text.Given;
import org.conditionality.time.Timeline;

/** Reads the segments that a scenario expects. */
final class TimelineExpectationReader {

    private static final List<String> VALUES =
            Stream.of(Value.values()).map(Value::name).toList();

    private final Pack pack;
    private final ExpectationReader labels;

    TimelineExpectationReader(Pack pack) {
        this.pack = pack;
        this.labels = new ExpectationReader(pack);
    }

    /** What a scenario expects, by reading; the input notes what is wrong. */
    Map<String, Expected> read(Given scenario) {
        var expect = scenario.entry("expect");
        var values = scenario.entry("conditions");
        if (expect.isNull() && values.isNull()) {
            scenario.refuse("The scenario expects nothing, and so tests nothing.", "Add `expect` or `conditions`.");
        }
        var obligations =
                byReading(expect, "obligation", pack.agreement().obligations().keySet(), this::segment);
        var conditions = byReading(
                values, "condition", pack.agreement().conditions().keySet(), TimelineExpectationReader::valueSegment);
        var expected = new LinkedHashMap<String, Expected>();
        Stream.of(obligations, conditions)
                .flatMap(part -> part.keySet().stream())
                .forEach(reading -> expected.put(
                        reading,
                        new Expected(
                                obligations.getOrDefault(reading, Map.of()),
                                conditions.getOrDefault(reading, Map.of()))));
        return expected;
    }

    private <T> Map<String, Map<String, List<T>>> byReading(
            Given given, String what, Collection<String> ids, Function<Given, Optional<T>> each) {
        var byReading = new LinkedHashMap<String, Map<String, List<T>>>();
        if (!given.isNull()) {
            ExpectationReader.refuseIfEmpty(given);
        }
        given.entries("reading", pack.agreement().readings().keySet()).forEach((reading, entry) -> {
            var byId = new LinkedHashMap<String, List<T>>();
            ExpectationReader.refuseIfEmpty(entry);
            entry.entries(what, ids).forEach((id, list) -> {
                ExpectationReader.refuseIfEmpty(list);
                byId.put(
                        id,
                        list.items().stream()
                                .flatMap(item -> each.apply(item.named("segment")).stream())
                                .toList());
            });
            byReading.put(reading, byId);
        });
        return byReading;
    }

    private Optional<Segment> segment(Given given) {
        given.entries("key", List.of("from", "to", "labels", "possible", "advisories"));
        if (!(given.value() instanceof Map)) {
            return Optional.empty();
        }
        if (given.entry("labels").isNull() == given.entry("possible").isNull()) {
            given.refuse(
                    "A segment expects either `labels`, or the sets that are `possible`.", "State one of the two.");
            return Optional.empty();
        }
        var expected = labels.labels(given.entry("labels").isNull() ? possible(given) : given.entry("labels"));
        var advisories = advisories(given.entry("advisories"));
        return day(given, "from")
                .flatMap(from ->
                        day(given, "to").flatMap(to -> expected.map(sets -> new Segment(from, to, sets, advisories))));
    }

    /** The segment without its days, in the form in which a scenario of one date states what is possible. */
    private static Given possible(Given given) {
        return given.only("possible");
    }

    private static Set<String> advisories(Given given) {
        var advisories = new TreeSet<String>();
        given.items().forEach(item -> item.text().ifPresent(advisories::add));
        return advisories;
    }

    private static Optional<ValueSegment> valueSegment(Given given) {
        given.entries("key", List.of("from", "to", "value"));
        if (!(given.value() instanceof Map)) {
            return Optional.empty();
        }
        var value = given.entry("value");
        if (value.isNull()) {
            given.refuse("A segment of a condition expects a `value`.", "Add it.");
        }
        return day(given, "from")
                .flatMap(from -> day(given, "to")
                        .flatMap(to -> value.oneOf(VALUES).map(each -> new ValueSegment(from, to, each))));
    }

    private static Optional<LocalDate> day(Given given, String key) {
        var day = given.entry(key);
        if (day.isNull()) {
            given.refuse("A segment lacks `" + key + "`.", "Add it, as in `" + key + ": 2020-02-29`.");
        }
        return day.date();
    }

    /** Notes where segments do not follow on each other from the first day of the timeline to its last. */
    void checkSpan(Given scenario, Timeline timeline) {
        Stream.of("expect", "conditions")
                .flatMap(key -> scenario.entry(key).entries().values().stream())
                .flatMap(reading -> reading.entries().values().stream())
                .forEach(list -> checkSpan(list, timeline.from(), timeline.to()));
    }

    private static void checkSpan(Given list, LocalDate first, LocalDate last) {
        var next = first;
        var items = new ArrayList<>(list.items());
        for (var item : items) {
            var from = item.entry("from").date().orElse(null);
            var to = item.entry("to").date().orElse(null);
            if (from == null || to == null) {
                return;
            }
            if (!from.equals(next) || to.isBefore(from)) {
                item.refuse(
                        "The segments of `%s` have a gap or overlap: this one runs from %s to %s, and %s comes next."
                                .formatted(list.name(), from, to, next),
                        "Let each begin on the day after the one before.");
                return;
            }
            next = to.plusDays(1);
        }
        if (!items.isEmpty() && !next.equals(last.plusDays(1))) {
            list.refuse(
                    "The segments of `%s` end on %s, the timeline on %s."
                            .formatted(list.name(), next.minusDays(1), last),
                    "Let them end on one day.");
        }
    }
}
