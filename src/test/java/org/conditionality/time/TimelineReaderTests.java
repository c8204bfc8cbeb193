package org.conditionality.time;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conditionality.TestLibrary;
import org.conditionality.incident.Ledgers;
import org.conditionality.question.QuestionReader;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.scenario.read.ScenarioRecords;
import org.conditionality.text.RefusedInput;
import org.conditionality.text.StrictYaml;
import org.conditionality.text.YamlNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TimelineReaderTests {

    private final ScenarioRecords records = new ScenarioRecords(
            agreement -> ScenarioFiles.read(Optional.of(Path.of("scenarios")), TestLibrary.library()));
    private final TimelineReader reader = new TimelineReader(TestLibrary.library(), new Ledgers(), records);

    @Test
    void eventsAreSortedByTheirDaysAndThoseOfOneDayKeepTheirOrder() {
        var timeline = reader.read(StrictYaml.parse("timeline", """
                agreement: doha-2020
                from: 2020-03-01
                to: 2020-03-31
                events:
                  - { on: 2020-03-20, note: late }
                  - { on: 2020-03-02, note: first }
                  - { on: 2020-03-02, note: second }
                """).plain());

        assertThat(timeline.events()).extracting(TimelineEvent::note).containsExactly("first", "second", "late");
    }

    @Test
    void moreEventsOrFactsThanAreTakenAreRefused() {
        assertThatThrownBy(() -> reader.read(Map.of(
                        "agreement",
                        "doha-2020",
                        "from",
                        "2020-03-01",
                        "to",
                        "2020-03-31",
                        "events",
                        Collections.nCopies(TimelineReader.MOST_EVENTS + 1, Map.of("on", "2020-03-02")))))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("/events: There are 2001 events; at most 2000 are taken.");
        var incident = Map.of("date", "2020-03-02");
        assertThatThrownBy(() -> reader.read(Map.of(
                        "agreement",
                        "doha-2020",
                        "from",
                        "2020-03-01",
                        "to",
                        "2020-03-31",
                        "facts",
                        Map.of("incident", Collections.nCopies(TimelineReader.MOST_FACTS + 1, incident)))))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("There are 5001 facts; at most 5000 are taken.");
    }

    /** Each case of the file, with the problems as they are worded. */
    @TestFactory
    Stream<DynamicTest> timelinesAreRefusedWithTheirPlaceAndAdvice() throws IOException {
        return cases().stream().map(each -> {
            var expected = each.required("problems").list().stream()
                    .map(YamlNode::text)
                    .toList();
            return dynamicTest(
                    "line " + each.line() + ": " + expected.get(0),
                    () -> assertThatThrownBy(
                                    () -> reader.read(each.at("/timeline").plain()))
                            .isInstanceOf(RefusedInput.class)
                            .hasMessageMatching(expected.stream()
                                    .map(TimelineReaderTests::pattern)
                                    .collect(joining("\n"))));
        });
    }

    private static String pattern(String line) {
        return line.endsWith("…") ? Pattern.quote(line.substring(0, line.length() - 1)) + ".*" : Pattern.quote(line);
    }

    private static List<YamlNode> cases() throws IOException {
        try (var file = TimelineReaderTests.class.getResourceAsStream("timelines-refused.yaml")) {
            return StrictYaml.parse("timelines-refused.yaml", file.readAllBytes())
                    .list();
        }
    }

    @Test
    void aQuestionStartsFromWhatTheRecordKnowsOnItsDate() {
        var questions = new QuestionReader(TestLibrary.library(), new Ledgers(), records);
        var facts = questions
                .read(Map.of(
                        "agreement",
                        "doha-2020",
                        "asOf",
                        "2020-12-01",
                        "background",
                        "record",
                        "facts",
                        Map.of("foreignMilitants", Map.of("hosted", false))))
                .facts();

        assertThat(facts.values())
                .containsEntry("foreignMilitants.hosted", false)
                .containsEntry("forceLevel.usTroops", 4500)
                .containsEntry("intraAfghanTalks.openedOn", LocalDate.of(2020, 9, 12));
        assertThatThrownBy(() ->
                        questions.read(Map.of("agreement", "doha-2020", "asOf", "2021-09-01", "background", "record")))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("/background: The background `record` knows of the days from 2020-02-29");
    }
}
