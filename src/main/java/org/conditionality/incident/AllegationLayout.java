package org.conditionality.incident;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A party's list of alleged violations: a date, a description and who alleges it. None is verified. Whoever is accused
 * counts only where the list says US forces, or names another in the words of the vocabulary: such lists often do not
 * tell US from Afghan operations.
 */
final class AllegationLayout implements Layout {

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

    private final Terms terms;
    private final @Nullable String recordedBy;
    private final Column date;
    private final Column province;
    private final Column description;
    private final Column allegedBy;
    private final Column accused;
    private final Column target;
    private final Column kind;

    /**
     * For one file.
     *
     * @param recordedBy who alleges, in the rows that do not say
     */
    AllegationLayout(Header header, Terms terms, @Nullable String recordedBy) {
        this.terms = terms;
        this.recordedBy = recordedBy;
        date = new Column(header, DATE);
        province = new Column(header, "province", "location");
        description = new Column(header, DESCRIPTION);
        allegedBy = new Column(header, ALLEGED_BY);
        accused = new Column(header, ACCUSED);
        target = new Column(header, "target");
        kind = new Column(header, "kind");
    }

    static boolean isShownBy(Header header) {
        var alleged = header.place(List.of(ALLEGED_BY)) >= 0 || header.place(List.of(DESCRIPTION)) >= 0;
        return alleged && header.place(List.of(DATE)) >= 0 && !header.has("recordedBy");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(date, province, description, allegedBy, accused, target, kind);
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
                new Description(
                        perpetrator(row),
                        target.oneOf(row, terms.targets()),
                        kind.oneOf(row, terms.kinds()),
                        null,
                        null,
                        recorder(row),
                        false));
    }

    private String perpetrator(List<String> row) {
        var text = accused.text(row);
        if (text == null) {
            return Description.UNKNOWN;
        }
        var bare = Header.bare(text);
        if (bare.equals("us") || bare.equals("usforces") || "us".equals(PARTIES.get(bare))) {
            return "US";
        }
        var word = text.strip().replace(' ', '_').toUpperCase(Locale.ROOT);
        return terms.perpetrators().contains(word) ? word : Description.UNKNOWN;
    }

    private String recorder(List<String> row) throws RowFault {
        var text = allegedBy.text(row);
        if (text == null) {
            if (recordedBy == null) {
                throw new RowFault("`alleged_by` is empty, and no other party is named that alleges it");
            }
            return recordedBy;
        }
        var bare = Header.bare(text);
        var party = PARTIES.getOrDefault(bare, bare);
        if (!terms.recorders().contains(party)) {
            throw new RowFault("`alleged_by` cannot be " + Column.quote(text));
        }
        return party;
    }
}
