package org.conditionality.incident.layout;

import java.util.List;
import java.util.Optional;

/**
 * Files of data on violence that are not read as they are, known by their columns.
 *
 * @param marks columns that stand in no other file together
 * @param advice which of its columns say what an incident's do
 */
record ForeignFile(String name, List<String> marks, String advice) {

    private static final List<ForeignFile> ALL = List.of(
            new ForeignFile(
                    "the Armed Conflict Location & Event Data (ACLED)",
                    List.of("event_date", "sub_event_type", "actor1"),
                    "`date` from `event_date`, as 2020-06-01; `province` from `admin1`; `perpetrator` from `actor1`, "
                            + "where it is the attacker; `target` from `actor2`; `kind` from `sub_event_type`; `deaths` "
                            + "from `fatalities`"),
            new ForeignFile(
                    "the Global Terrorism Database (GTD)",
                    List.of("eventid", "iyear", "imonth", "iday"),
                    "`date` from `iyear`, `imonth` and `iday`, as 2020-06-01; `province` from `provstate`; "
                            + "`perpetrator` from `gname`; `target` from `targtype1_txt`; `kind` from "
                            + "`attacktype1_txt`; `deaths` from `nkill`"),
            new ForeignFile(
                    "the Global Database of Events, Language and Tone (GDELT)",
                    List.of("GLOBALEVENTID", "SQLDATE"),
                    "`date` from `SQLDATE`, as 2020-06-01; `perpetrator` from `Actor1Name`; `target` from "
                            + "`Actor2Name`"),
            new ForeignFile(
                    "the Integrated Crisis Early Warning System (ICEWS)",
                    List.of("Event ID", "Event Date", "Source Name", "Target Name"),
                    "`date` from `Event Date`, as 2020-06-01; `province` from `Province`; `perpetrator` from `Source "
                            + "Name`; `target` from `Target Name`"),
            new ForeignFile(
                    "totals of the Uppsala Conflict Data Program (UCDP) by year or battle-related deaths",
                    List.of("conflict_id", "side_a", "side_b", "year"),
                    "nothing: it has no events. Take the Georeferenced Event Dataset instead"));

    static Optional<ForeignFile> shownBy(CsvHeader header) {
        return ALL.stream()
                .filter(each -> header.has(each.marks().toArray(String[]::new)))
                .findFirst();
    }

    String detail() {
        return "This is a file of %s, whose columns are not read.".formatted(name);
    }

    String suggestion() {
        return "Write a ledger with the columns of an incident: %s.".formatted(advice);
    }
}
