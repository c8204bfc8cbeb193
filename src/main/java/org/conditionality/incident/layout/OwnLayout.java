package org.conditionality.incident.layout;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.conditionality.incident.ledger.Incident;
import org.conditionality.incident.ledger.IncidentDescription;
import org.conditionality.incident.ledger.Provinces;
import org.jspecify.annotations.Nullable;

/** The fields of an {@code incident} as the vocabulary names them; only the date is needed. */
final class OwnLayout implements LedgerLayout {

    static final String NAME = "incidents";

    private final IncidentTerms terms;
    private final @Nullable String recordedBy;
    private final CsvColumn date;
    private final CsvColumn province;
    private final CsvColumn perpetrator;
    private final CsvColumn target;
    private final CsvColumn kind;
    private final CsvColumn nearUsArea;
    private final CsvColumn onProvincialCapital;
    private final CsvColumn inDefence;
    private final CsvColumn deaths;
    private final CsvColumn recorder;
    private final CsvColumn verified;

    /**
     * For one file.
     *
     * @param recordedBy who recorded the rows that do not say
     */
    OwnLayout(CsvHeader header, IncidentTerms terms, @Nullable String recordedBy) {
        this.terms = terms;
        this.recordedBy = recordedBy;
        date = new CsvColumn(header, "date");
        province = new CsvColumn(header, "province");
        perpetrator = new CsvColumn(header, "perpetrator");
        target = new CsvColumn(header, "target");
        kind = new CsvColumn(header, "kind");
        nearUsArea = new CsvColumn(header, "nearUsArea");
        onProvincialCapital = new CsvColumn(header, "onProvincialCapital");
        inDefence = new CsvColumn(header, "inDefence");
        deaths = new CsvColumn(header, "deaths");
        recorder = new CsvColumn(header, "recordedBy");
        verified = new CsvColumn(header, "verified");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CsvColumn> columns() {
        return List.of(
                date,
                province,
                perpetrator,
                target,
                kind,
                nearUsArea,
                onProvincialCapital,
                inDefence,
                deaths,
                recorder,
                verified);
    }

    @Override
    public Optional<String> missing() {
        return date.isThere() ? Optional.empty() : Optional.of("date");
    }

    @Override
    public boolean mayCover() {
        return true;
    }

    @Override
    public Incident read(List<String> row) throws RowFault {
        deaths.count(row);
        var by = recorder.oneOf(row, terms.recorders());
        return new Incident(
                date.date(row),
                Provinces.named(province.text(row)),
                new IncidentDescription(
                        Objects.requireNonNullElse(
                                perpetrator.oneOf(row, terms.perpetrators()), IncidentDescription.UNKNOWN),
                        target.oneOf(row, terms.targets()),
                        kind.oneOf(row, terms.kinds()),
                        nearUsArea.flag(row),
                        onProvincialCapital.flag(row),
                        inDefence.flag(row),
                        by == null ? recordedBy : by,
                        Boolean.TRUE.equals(verified.flag(row))));
    }
}
