package org.conditionality.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.scenario.Scenario.Labels;
import org.conditionality.time.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * A timeline together with what has to hold from when to when.
 *
 * @param file the file it stands in, with a path that means the same on every machine
 * @param line the line on which it begins
 * @param timeline the facts and events; it names no reading
 * @param expected by reading, in the order of the file
 * @param strict whether every obligation has to be named
 * @param record the name by which questions may call it as their background; null where it is no record
 * @param note a remark of the author
 * @param source where the facts come from
 */
public record TimelineScenario(
        String file,
        int line,
        String name,
        Timeline timeline,
        Map<String, Expected> expected,
        boolean strict,
        @Nullable String record,
        @Nullable String note,
        @Nullable String source) {

    public TimelineScenario {
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /** The segments that have to follow under one reading, all of them, by obligation and by condition. */
    public record Expected(Map<String, List<Segment>> obligations, Map<String, List<ValueSegment>> conditions) {

        public Expected {
            obligations = Collections.unmodifiableMap(new LinkedHashMap<>(obligations));
            conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        }
    }

    /**
     * A segment of an obligation.
     *
     * @param advisories those that it has to have, by id; it may have others
     */
    public record Segment(LocalDate from, LocalDate to, Labels labels, Set<String> advisories) {}

    /** A segment of a condition. */
    public record ValueSegment(LocalDate from, LocalDate to, String value) {}
}
