package org.conditionality.secondopinion;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks the tables on behalf of tests. */
final class TableAnswers {
    static final SecondOpinion OPINION = new SecondOpinion("doha-2020");

    private TableAnswers() {}

    /** Returns the labels of an obligation in alphabetical order, separated by blanks. */
    static String labels(String obligation, String reading, String asOf, Map<String, Object> facts) {
        return String.join(
                " ",
                OPINION.verdict(facts, reading, LocalDate.parse(asOf), obligation)
                        .labels());
    }

    static String value(String condition, String reading, String asOf, Map<String, Object> facts) {
        return OPINION.value(facts, reading, LocalDate.parse(asOf), condition);
    }

    static SortedSet<String> set(String... labels) {
        return new TreeSet<>(Arrays.asList(labels));
    }
}
