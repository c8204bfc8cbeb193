package org.conditionality.incident.layout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.conditionality.incident.ledger.Incident;
import org.jspecify.annotations.Nullable;

/** What the columns of one file mean. */
public sealed interface LedgerLayout permits OwnLayout, GedLayout, AllegationLayout {

    /** The names under which a layout is asked for. */
    List<String> NAMES = List.of(OwnLayout.NAME, GedLayout.NAME, AllegationLayout.NAME);

    String name();

    /** The columns it reads. */
    List<CsvColumn> columns();

    /** The column that every file of this layout has; the first of them that is missing here. */
    Optional<String> missing();

    /** Whether such a file can hold every incident there was, or every one of those that it is about. */
    boolean mayCover();

    /** Whether such files are about incidents in which somebody died, and no others. */
    default boolean isFatalOnly() {
        return false;
    }

    /** Whether such files hold events of the whole world. */
    default boolean isWorldwide() {
        return false;
    }

    /** What tells an event wherever it stands; empty where rows have no such thing. */
    default OptionalLong id(List<String> row) throws RowFault {
        return OptionalLong.empty();
    }

    /** What the sender should know of the ids of this file. */
    default Optional<String> noteOnIds() {
        return Optional.empty();
    }

    Incident read(List<String> row) throws RowFault;

    /** The layout that a header shows. */
    static String detected(CsvHeader header) {
        if (header.has("side_a", "side_b", "date_start")) {
            return GedLayout.NAME;
        }
        return AllegationLayout.isShownBy(header) ? AllegationLayout.NAME : OwnLayout.NAME;
    }

    static LedgerLayout of(String name, CsvHeader header, IncidentTerms terms, @Nullable String recordedBy) {
        return switch (name) {
            case GedLayout.NAME -> new GedLayout(header);
            case AllegationLayout.NAME -> new AllegationLayout(header, terms, recordedBy);
            default -> new OwnLayout(header, terms, recordedBy);
        };
    }
}
