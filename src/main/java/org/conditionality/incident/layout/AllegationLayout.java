package org.conditionality.incident.layout;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conditionality.incident.ledger.Incident;
import org.conditionality.incident.ledger.IncidentDescription;
import org.conditionality.incident.ledger.Provinces;
import org.jspecify.annotations.Nullable;

/**
 * A party's list of alleged violations: a date, a description and who alleges it. None is verified. Whoever is accused
 * counts only where the list says US forces, or names another in the words of the vocabulary: such lists often do not
 * tell US from Afghan operations.
 */
final class AllegationLayout implements LedgerLayout {

    static final String NAME = "allegations";

    private static final String[] DATE = {"date", "day", "incident_date", "date_of_incident"};
    private static final String[] DESCRIPTION = {"description", "details", "event", "violation", "alleged_violation"};
    private static final String[] ALLEGED_BY = {"alleged_by", "claimed_by", "claimant", "reported_by"};
    private static final String[] ACCUSED = {"perpetrator", "accused", "alleged_perpetrator", "attributed_to"};
    private static final Map<String, String> PARTIES = Map.of(
            "taleban", "taliban",
            "islamicemirate", "taliban",
            "usa", "us",
            "unitedstates", "us",
            "government", "kabul",
            "afghangovernment", "kabul",
            "unama", "un",
            "unitednations", "un");

    private final IncidentTerms terms;
    private final @Nullable String recordedBy;
    private final CsvColumn date;
    private final CsvColumn province;
    private final CsvColumn description;
    private final CsvColumn allegedBy;
    private final CsvColumn accused;
    private final CsvColumn target;
    private final CsvColumn kind;
    private final CsvColumn inDefence;

    /**
     * For one file.
     *
     * @param recordedBy who alleges, in the rows that do not say
     */
    AllegationLayout(CsvHeader header, IncidentTerms terms, @Nullable String recordedBy) {
        this.terms = terms;
        this.recordedBy = recordedBy;
        date = new CsvColumn(header, DATE);
        province = new CsvColumn(header, "province", "location");
        description = new CsvColumn(header, DESCRIPTION);
        allegedBy = new CsvColumn(header, ALLEGED_BY);
        accused = new CsvColumn(header, ACCUSED);
        target = new CsvColumn(header, "target");
        kind = new CsvColumn(header, "kind");
        inDefence = new CsvColumn(header, "in_defence", "in_defense", "defensive");
    }

    static boolean isShownBy(CsvHeader header) {
        var alleged = header.place(List.of(ALLEGED_BY)) >= 0 || header.place(List.of(DESCRIPTION)) >= 0;
        return alleged && header.place(List.of(DATE)) >= 0 && !header.has("recordedBy");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CsvColumn> columns() {
        return List.of(date, province, description, allegedBy, accused, target, kind, inDefence);
    }

    @Override
    public Optional<String> missing() {
        if (!date.isThere()) {
            return Optional.of("date");
        }
        return allegedBy.isThere() || recordedBy != null ? Optional.empty() : Optional.of("alleged_by");
    }

    @Override
    public boolean mayCover() {
        return false;
    }

    @Override
    public Incident read(List<String> row) throws RowFault {
        return new Incident(
                date.date(row),
                Provinces.named(province.text(row)),
                new IncidentDescription(
                        perpetrator(row),
                        target.oneOf(row, terms.targets()),
                        kind.oneOf(row, terms.kinds()),
                        null,
                        null,
                        inDefence.flag(row),
                        recorder(row),
                        false));
    }

    private String perpetrator(List<String> row) {
        var text = accused.text(row);
        if (text == null) {
            return IncidentDescription.UNKNOWN;
        }
        var bare = CsvHeader.bare(text);
        if (bare.equals("us") || bare.equals("usforces") || "us".equals(PARTIES.get(bare))) {
            return "US";
        }
        var word = text.strip().replace(' ', '_').toUpperCase(Locale.ROOT);
        return terms.perpetrators().contains(word) ? word : IncidentDescription.UNKNOWN;
    }

    private String recorder(List<String> row) throws RowFault {
        var text = allegedBy.text(row);
        if (text == null) {
            if (recordedBy == null) {
                throw new RowFault("`alleged_by` is empty, and no other party is named that alleges it");
            }
            return recordedBy;
        }
        var bare = CsvHeader.bare(text);
        var party = PARTIES.getOrDefault(bare, bare);
        if (!terms.recorders().contains(party)) {
            throw new RowFault("`alleged_by` cannot be " + CsvColumn.quote(text));
        }
        return party;
    }
}
