package org.conditionality.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.conditionality.fact.FactControl.UnknownWord;
import org.conditionality.norm.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can bring a fact about: each of some parties, several together, nobody, and others for one value. */
final class FactControlTests {

    @Test
    void partiesActEachForThemselvesOrTogether() {
        var each = FactControl.parse("US, TALIBAN");
        assertThat(each.allows(Set.of(Party.US), 1)).isTrue();
        assertThat(each.allows(Set.of(Party.KABUL), 1)).isFalse();

        var both = FactControl.parse("TALIBAN + KABUL; COLLAPSED: TALIBAN, KABUL");
        assertThat(both.allows(Set.of(Party.TALIBAN), "SETTLED")).isFalse();
        assertThat(both.allows(Set.of(Party.TALIBAN, Party.KABUL), "SETTLED")).isTrue();
        assertThat(both.allows(Set.of(Party.TALIBAN), "COLLAPSED")).isTrue();
        assertThat(both.allowsAny(Set.of(Party.TALIBAN))).isTrue();
        assertThat(both.allowsAny(Set.of(Party.US))).isFalse();

        var past = FactControl.parse("NOBODY; true: TALIBAN");
        assertThat(past.allows(Set.of(Party.values()), false)).isFalse();
        assertThat(past.allows(Set.of(Party.TALIBAN), true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NOBODY", "US", "US, TALIBAN", "TALIBAN + KABUL; false: TALIBAN, KABUL", "NOBODY; true: US"})
    void whatIsWrittenIsReadAndWrittenAgain(String written) {
        assertThat(FactControl.parse(written)).hasToString(written);
        assertThat(FactControl.unknown(written, List.of("true", "false"))).isEmpty();
    }

    @Test
    void everyWordThatNamesNothingIsFound() {
        assertThat(FactControl.unknown("USA + TALIBAN; maybe: KABUl; nonsense", List.of("true", "false")))
                .extracting(UnknownWord::word)
                .containsExactly("USA", "maybe", "KABUl", "", "nonsense");
    }

    /** Items of lists are given as they are, and are moved by nobody. */
    @Test
    void everyFactThatCanMoveSaysIt() throws IOException {
        var declared = Pattern.compile("(?ms)^declare (\\w+)$.*?^end$")
                .matcher(Files.readString(Path.of("rules/vocabulary.drl")))
                .results()
                .map(MatchResult::group)
                .filter(text -> text.contains("@fact( \"") && !text.contains("@many( true )"))
                .toList();

        assertThat(declared).isNotEmpty().allSatisfy(text -> {
            var fields = Pattern.compile("(?m)^    \\w+ : \\w+$").matcher(text).results();
            assertThat(text.split("@control\\( \"", -1)).hasSize((int) fields.count() + 1);
        });
    }
}
