package org.conditionality.incident.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.conditionality.incident.ledger.Incident;
import org.conditionality.incident.ledger.IncidentDescription;
import org.conditionality.incident.ledger.Provinces;
import org.jspecify.annotations.Nullable;

/**
 * Events of the Georeferenced Event Dataset of the Uppsala Conflict Data Program, with all columns or with some.
 *
 * <p>An event names two sides and not who attacked. Where people of one side alone died, the other is taken for the
 * perpetrator; otherwise nobody is. The government's side is never taken for one, for strikes of US forces are recorded
 * as its own. The kind of incident, and what it was near, are not told. An event without deaths in the best estimate is
 * an event all the same. It counts as verified where it is clear (event_clarity 1), on one day (date_prec 1) and placed
 * in a district at least (where_prec 1 to 3). One of several days counts on its first. Its id is the same in every release.
 */
final class GedLayout implements LedgerLayout {

    static final String NAME = "ucdp";

    private static final String RECORDER = "ucdp";
    private static final String CIVILIANS = "Civilians";

    private final CsvColumn id;
    private final CsvColumn dateStart;
    private final CsvColumn dateEnd;
    private final CsvColumn typeOfViolence;
    private final CsvColumn sideA;
    private final CsvColumn sideB;
    private final CsvColumn province;
    private final CsvColumn wherePrecision;
    private final CsvColumn datePrecision;
    private final CsvColumn clarity;
    private final CsvColumn deathsA;
    private final CsvColumn deathsB;
    private final List<CsvColumn> counted;

    GedLayout(CsvHeader header) {
        id = new CsvColumn(header, "id");
        dateStart = new CsvColumn(header, "date_start");
        dateEnd = new CsvColumn(header, "date_end");
        typeOfViolence = new CsvColumn(header, "type_of_violence");
        sideA = new CsvColumn(header, "side_a");
        sideB = new CsvColumn(header, "side_b");
        province = new CsvColumn(header, "adm_1");
        wherePrecision = new CsvColumn(header, "where_prec");
        datePrecision = new CsvColumn(header, "date_prec");
        clarity = new CsvColumn(header, "event_clarity");
        deathsA = new CsvColumn(header, "deaths_a");
        deathsB = new CsvColumn(header, "deaths_b");
        counted = List.of(
                new CsvColumn(header, "deaths_civilians"),
                new CsvColumn(header, "deaths_unknown"),
                new CsvColumn(header, "best"),
                new CsvColumn(header, "high"),
                new CsvColumn(header, "low"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CsvColumn> columns() {
        var all = new ArrayList<>(List.of(
                id,
                dateStart,
                dateEnd,
                typeOfViolence,
                sideA,
                sideB,
                province,
                wherePrecision,
                datePrecision,
                clarity,
                deathsA,
                deathsB));
        all.addAll(counted);
        return all;
    }

    @Override
    public Optional<String> missing() {
        return List.of(dateStart, dateEnd, sideA, sideB).stream()
                .filter(column -> !column.isThere())
                .map(column -> column.names().get(0))
                .findFirst();
    }

    @Override
    public boolean mayCover() {
        return true;
    }

    @Override
    public boolean isFatalOnly() {
        return true;
    }

    @Override
    public boolean isWorldwide() {
        return true;
    }

    @Override
    public OptionalLong id(List<String> row) throws RowFault {
        return id.wholeNumber(row);
    }

    @Override
    public Optional<String> noteOnIds() {
        return id.isThere()
                ? Optional.empty()
                : Optional.of("The file has no column `id`: an event that occurs there twice counts twice.");
    }

    @Override
    public Incident read(List<String> row) throws RowFault {
        var day = dateStart.date(row);
        if (dateEnd.date(row).isBefore(day)) {
            throw new RowFault("`date_end` lies before `date_start`");
        }
        for (var column : counted) {
            column.count(row);
        }
        var type = typeOfViolence.count(row);
        if (type == 0 || type > 3) {
            throw new RowFault("`type_of_violence` is 1, 2 or 3, not `" + type + "`");
        }
        var one = stated(sideA, row);
        var other = stated(sideB, row);
        return new Incident(day, Provinces.named(province.text(row)), described(row, day, one, other, type));
    }

    private IncidentDescription described(List<String> row, LocalDate day, String one, String other, int type)
            throws RowFault {
        var first = UcdpSide.of(one, day, other);
        var second = UcdpSide.of(other, day, one);
        var oneSided = type == 3 || other.equals(CIVILIANS);
        var onlySecondDied = deathsB.count(row) > 0 && deathsA.count(row) == 0;
        var onlyFirstDied = deathsA.count(row) > 0 && deathsB.count(row) == 0;
        var perpetrator = IncidentDescription.UNKNOWN;
        @Nullable String target = null;
        if (oneSided) {
            perpetrator = first.asPerpetrator();
            target = "CIVILIANS";
        } else if (onlySecondDied) {
            perpetrator = first.asPerpetrator();
            target = second.asTarget();
        } else if (onlyFirstDied) {
            perpetrator = second.asPerpetrator();
            target = first.asTarget();
        }
        return new IncidentDescription(perpetrator, target, null, null, null, null, RECORDER, isVerified(row));
    }

    private boolean isVerified(List<String> row) throws RowFault {
        var place = wherePrecision.count(row);
        return clarity.count(row) == 1 && datePrecision.count(row) == 1 && place >= 1 && place <= 3;
    }

    private static String stated(CsvColumn column, List<String> row) throws RowFault {
        var text = column.text(row);
        if (text == null) {
            throw new RowFault("`" + column.names().get(0) + "` is empty");
        }
        return text;
    }
}
