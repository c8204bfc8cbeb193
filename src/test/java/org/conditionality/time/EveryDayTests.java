package org.conditionality.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.incident.Ledgers;
import org.conditionality.text.RefusedInput;
import org.junit.jupiter.api.Test;

/** The days a timeline stops on are enough: looking at every single day finds the same segments. */
class EveryDayTests {

    private final Timelines timelines = new Timelines(TestLibrary.library(), new Evaluator(TestLibrary.library()));
    private final TimelineReader reader =
            new TimelineReader(TestLibrary.library(), new Ledgers(), agreement -> List.of());

    @Test
    void theSegmentsAreThoseOfEverySingleDay() {
        var random = new RandomTimelines(Long.getLong("seed", 20_210_501L));
        var segments = 0;
        var refused = 0;
        for (var drawn = 0; drawn < Integer.getInteger("timelines", 4); drawn++) {
            var timeline = reader.read(random.draw(60, 4, 0.2));
            var quick = answer(timeline, false);
            assertThat(quick).as("timeline %s: %s", drawn, timeline).isEqualTo(answer(timeline, true));
            if (quick.size() == 1) {
                refused++;
            }
            segments += quick.size();
        }
        System.out.println("Segments compared: " + segments + "; timelines refused: " + refused);
        assertThat(segments).isGreaterThan(200);
    }

    /** Every segment in words of its own; or the refusal. */
    private List<String> answer(Timeline timeline, boolean everyDay) {
        try {
            var found = new ArrayList<String>();
            timelines.answer(timeline, everyDay).readings().forEach((reading, answer) -> {
                answer.obligations()
                        .forEach(each -> each.segments()
                                .forEach(segment -> found.add(reading + " " + each.id() + " " + segment.from() + " "
                                        + segment.to() + " " + segment.labels() + " " + segment.possible() + " "
                                        + segment.changedBy().stream()
                                                .map(change -> change.kind() + change.note())
                                                .toList())));
                answer.conditions()
                        .forEach(each -> each.segments()
                                .forEach(segment -> found.add(reading + " " + each.id() + " " + segment.from() + " "
                                        + segment.to() + " " + segment.value())));
            });
            return found;
        } catch (RefusedInput refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }
}
