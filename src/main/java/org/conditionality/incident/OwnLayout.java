package org.conditionality.incident;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of an {@code incident} as the vocabulary names them; only the date is needed. */
final class OwnLayout implements Layout {

    static final String NAME = "incidents";

    private final Terms terms;
    private final @Nullable String recordedBy;
    private final Column date;
    private final Column province;
    private final Column perpetrator;
    private final Column target;
    private final Column kind;
    private final Column nearUsArea;
    private final Column onProvincialCapital;
    private final Column deaths;
    private final Column recorder;
    private final Column verified;

    /**
     * For one file.
     *
     * @param recordedBy who recorded the rows that do not say
     */
    OwnLayout(Header header, Terms terms, @Nullable String recordedBy) {
        this.terms = terms;
        this.recordedBy = recordedBy;
        date = new Column(header, "date");
        province = new Column(header, "province");
        perpetrator = new Column(header, "perpetrator");
        target = new Column(header, "target");
        kind = new Column(header, "kind");
        nearUsArea = new Column(header, "nearUsArea");
        onProvincialCapital = new Column(header, "onProvincialCapital");
        deaths = new Column(header, "deaths");
        recorder = new Column(header, "recordedBy");
        verified = new Column(header, "verified");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                date, province, perpetrator, target, kind, nearUsArea, onProvincialCapital, deaths, recorder, verified);
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
                new Description(
                        Objects.requireNonNullElse(perpetrator.oneOf(row, terms.perpetrators()), Description.UNKNOWN),
                        target.oneOf(row, terms.targets()),
                        kind.oneOf(row, terms.kinds()),
                        nearUsArea.flag(row),
                        onProvincialCapital.flag(row),
                        by == null ? recordedBy : by,
                        Boolean.TRUE.equals(verified.flag(row))));
    }
}
