package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTests {
    private static final String TABLES = """
            agreement: small
            readings: [text, us]
            settings: {fewest: 3, lastDay: 2020-03-10}
            fields: {signature.date: date, forceLevel.usTroops: number}
            calendar: {from: 2020-02-01, to: 2020-03-31, starts: 2020-02-29, matters: []}
            unread: {}
            refused: []
            terms: {}
            conditions:
              in-force:
                every reading:
                  - MET: {field: signature.date, onOrBefore: asOf}
                  - NOT_MET: otherwise
            obligations:
              leave:
                every reading:
                  strength: RESULT
                  arisesOn: [in-force]
                  hangsOn: []
                  undoable: true
                  due: {day: lastDay}
                  performance: [{ALL: {field: forceLevel.usTroops, below: fewest}}, {NONE: otherwise}]
                text: {powers: []}
                us: {powers: [FREEZE]}
            """;

    private static Tables read(String yaml) {
        return TableReader.read(TableReader.parseText(yaml), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"doha-2020, 4, 40", "framework-2019, 2, 9", "draft-2019, 2, 10", "violence-reduction-2021, 2, 19"})
    void theTablesOfEveryAgreementAreReadAndNameEveryField(String agreement, int readings, int read) {
        var tables = TableReader.read(TableReader.parse(agreement), Map.of());

        assertThat(tables.readings()).hasSize(readings).contains("us", "taliban");
        assertThat(tables.readFields()).hasSize(read);
        assertThat(tables.unread()).hasSize(71 - read);
    }

    @Test
    void aSmallTableIsRead() {
        assertThat(read(TABLES).obligations()).containsExactly("leave");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- NOT_MET: otherwise | - NOT_MET: {field: asOf, after: lastDay} | otherwise",
                "- MET: {field | - MAYBE: {field | MAYBE",
                "onOrBefore: asOf | onOrBefore: someDay | someDay",
                "onOrBefore: asOf | before: asOf | before",
                "signature.date, on | signature.day, on | signature.day",
                "below: fewest | below: few | few",
                "{day: lastDay} | {day: someDay} | someDay",
                "undoable: true | hopeless: true | undoable",
                "undoable: true | {undoable: true, hopeless: true} | undoable",
                "text: {powers: []} | us, text: {powers: []} | twice",
                "text: {powers: []} | text: {powers: [WAIVE]} | WAIVE",
                "text: {powers: []} | text: {powers: [], aim: 3} | aim",
                "text: {powers: []} | un: {powers: []} | un",
                "arisesOn: [in-force] | arisesOn: [peace] | peace",
                "ALL: {field | MOST: {field | MOST",
                "strength: RESULT | strength: HOPE | HOPE",
                "usTroops: number | usTroops: count | count",
                "usTroops: number | usTroops.now: number | usTroops.now",
                "usTroops: number | usTroops: number or many | many",
                "onOrBefore: asOf | onOrBefore: asOf, lessDays: forceLevel.usTroops | forceLevel.usTroops",
                "onOrBefore: asOf | onOrBefore: lastDay, lessDays: forceLevel.usTroops | counted back",
                "onOrBefore: asOf | onOrBefore: asOf, moreDays: forceLevel.usTroops | moreDays",
                "{day: lastDay} | {lastDayFrom: signature.date, days: forceLevel.usTroops} | forceLevel.usTroops",
                "{day: lastDay} | {monthsFromSignature: months} | months",
                "unread: {} | unseen: {} | unread"
            })
    void whatIsNotUnderstoodIsRefused(String text, String replacement, String named) {
        assertThat(TABLES).contains(text);
        assertThatThrownBy(() -> read(TABLES.replace(text, replacement)))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining(named);
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThatThrownBy(() -> read(TABLES.replace("refused: []", "refused: []\nreadings: []")))
                .hasMessageContaining("readings");
    }

    @Test
    void anAgreementWithoutTablesIsRefused() {
        assertThatThrownBy(() -> new SecondOpinion("no-such-agreement"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-agreement");
    }
}
