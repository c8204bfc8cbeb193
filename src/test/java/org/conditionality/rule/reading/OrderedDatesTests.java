package org.conditionality.rule.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.RulesCopy;
import org.conditionality.TestLibrary;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.parsed.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether it is known that laws make no more of dates than which of them are past. */
final class OrderedDatesTests {

    private static final World EMPTY =
            new World(LocalDate.of(2020, 12, 1), Map.of(), Map.of(), Map.of(), List.of(), List.of());

    @Test
    void theLawsAsTheyAreOnlyTellWhichDatesArePast() {
        for (var pack : TestLibrary.library().packs()) {
            assertThat(pack.readings())
                    .allSatisfy(reading -> assertThat(pack.reading(reading).onlyOrdersDates(EMPTY))
                            .as(pack.agreement().id() + " " + reading)
                            .isTrue());
        }
    }

    @Test
    void datesOfDecisionsAreOnlyOrderedAndThoseOfSuspensionsAreMore() {
        var rules = TestLibrary.library().pack("framework-2019").orElseThrow().reading("us");

        assertThat(rules.onlyOrdersDates(EMPTY.withItems(Map.of("usDecision", List.of(Map.of("on", LocalDate.EPOCH))))))
                .isTrue();
        assertThat(rules.onlyOrdersDates(EMPTY.withItems(Map.of("standing", List.of(Map.of())))))
                .isTrue();
        assertThat(rules.onlyOrdersDates(EMPTY.withItems(Map.of("suspension", List.of(Map.of("days", 3))))))
                .isFalse();
    }

    /** Each does something else with a date. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deadline( obligation == $o, date < $asOf )     | Deadline( obligation == $o, date.plusDays( 7 ) < $asOf )
            Deadline( obligation == $o, date < $asOf )     | Deadline( obligation == $o, date < $asOf.minusDays( 7 ) )
            Deadline( obligation == $o, date < $asOf )     | Deadline( obligation == $o, date < $asOf, date.getYear() < 2021 )
            Deadline( obligation == $o, date < $asOf )     | $d : Deadline( obligation == $o, date < $asOf )
            new Deadline( $o, $date )                      | new Deadline( $o, $date.plusDays( 7 ) )
            Deadline( obligation == $o, date < $asOf )     | Due( obligation == $o, $d : date ) and Deadline( obligation == $o, date < $asOf, date > $d )
            Due( $o : obligation, $date : date )           | Due( $o : obligation, $date : date, date.getDayOfMonth() > 1 )
            """)
    void whateverElseALawDoesWithADateIsFound(String law, String other) {
        try (var copy = RulesCopy.of("framework-2019")) {
            copy.edit("rules/lifecycle.drl", law, other);
            var pack = Library.open(Optional.of(copy.rules()))
                    .pack("framework-2019")
                    .orElseThrow();

            assertThat(pack.reading("us").onlyOrdersDates(EMPTY)).isFalse();
        }
    }
}
