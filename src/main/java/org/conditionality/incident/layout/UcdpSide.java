package org.conditionality.incident.layout;

import java.time.LocalDate;
import org.conditionality.incident.ledger.IncidentDescription;

/** A side of an event in the words of UCDP. */
enum UcdpSide {
    TALIBAN("TALIBAN", "TALIBAN"),
    ISLAMIC_STATE("ISLAMIC_STATE", "OTHER"),
    /** The Republic. Strikes of US forces on its behalf are recorded as its own, so it is never named for one. */
    GOVERNMENT(IncidentDescription.UNKNOWN, "AFGHAN_FORCES"),
    UNITED_STATES("US", "US"),
    OTHER(IncidentDescription.UNKNOWN, "OTHER");

    /** The day on which the interim administration took office, and the day on which the Taliban took Kabul. */
    private static final LocalDate REPUBLIC_FROM = LocalDate.of(2001, 12, 22);

    private static final LocalDate REPUBLIC_UNTIL = LocalDate.of(2021, 8, 15);

    private final String perpetrator;
    private final String target;

    UcdpSide(String perpetrator, String target) {
        this.perpetrator = perpetrator;
        this.target = target;
    }

    /** The government of Afghanistan is the Taliban before and after the Republic, unless the Taliban fight it. */
    static UcdpSide of(String name, LocalDate day, String against) {
        if (name.equals("Government of Afghanistan")) {
            var isRepublic = isTaliban(against) || (!day.isBefore(REPUBLIC_FROM) && day.isBefore(REPUBLIC_UNTIL));
            return isRepublic ? GOVERNMENT : TALIBAN;
        }
        if (isTaliban(name)) {
            return TALIBAN;
        }
        if (name.equals("IS") || name.equals("Islamic State")) {
            return ISLAMIC_STATE;
        }
        return name.contains("Government of United States") ? UNITED_STATES : OTHER;
    }

    private static boolean isTaliban(String name) {
        return name.equals("Taleban") || name.equals("Taliban");
    }

    String asPerpetrator() {
        return perpetrator;
    }

    String asTarget() {
        return target;
    }
}
