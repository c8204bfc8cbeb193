package org.conditionality.scenario.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.incident.Ledgers;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.scenario.TimelineScenario;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.time.Timeline;
import org.conditionality.time.TimelineReader;
import org.jspecify.annotations.Nullable;

/** Reads a scenario that has a timeline. */
final class TimelineScenarioReader {

    /** The key by which such a scenario is known. */
    static final String TIMELINE = "timeline";

    private static final List<String> SCENARIO_KEYS =
            List.of("name", "record", TIMELINE, "expect", "conditions", "strict", "note", "source");
    private static final List<String> TIMELINE_KEYS = List.of("from", "to", "facts", "events", "settings");

    private final Library library;
    private final Pack pack;
    private final SharedFacts shared;

    /** For scenarios of an agreement, over the facts that every scenario of the file starts from. */
    TimelineScenarioReader(Library library, Pack pack, SharedFacts shared) {
        this.library = library;
        this.pack = pack;
        this.shared = shared;
    }

    /** The scenario, whose place and name have been read; the input notes what is wrong. */
    Optional<TimelineScenario> read(Given given, String file, int line, String name, List<Problem> problems) {
        given.entries("key", SCENARIO_KEYS);
        var expected = new TimelineExpectationReader(pack).read(given);
        var strict = given.entry("strict").flag().orElse(false);
        var record = given.entry("record").text().orElse(null);
        var note = given.entry("note").text().orElse(null);
        var source = given.entry("source").text().orElse(null);
        var timeline = timeline(given.entry(TIMELINE), problems);
        timeline.ifPresent(asked -> new TimelineExpectationReader(pack).checkSpan(given, asked));
        return timeline.map(
                asked -> new TimelineScenario(file, line, name, asked, expected, strict, record, note, source));
    }

    /** The timeline, whose facts lie over those that its file shares. */
    private Optional<Timeline> timeline(Given given, List<Problem> problems) {
        given.entries("key", TIMELINE_KEYS);
        if (!(given.value() instanceof Map<?, ?> stated)) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("agreement", pack.agreement().id());
        TIMELINE_KEYS.forEach(key -> body.put(key, stated.get(key)));
        return new TimelineReader(library, new Ledgers(), agreement -> List.of())
                .read(body, given.pointer(), problems)
                .map(own -> own.over(shared.facts()));
    }
}
