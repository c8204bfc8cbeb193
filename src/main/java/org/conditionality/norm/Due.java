package org.conditionality.norm;

import java.time.LocalDate;

/** The last day for an obligation's act, or of its aim: it is overdue from the day after. */
public record Due(String obligation, LocalDate date) implements Conclusion {

    public static Due on(String obligation, LocalDate date) {
        return new Due(obligation, date);
    }
}
