package org.conditionality.incident.layout;

import java.util.List;
import org.conditionality.text.NearestName;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;

/** Finds what the columns of a file mean, or says why they cannot be used. */
public final class LayoutChoice {

    private final CsvHeader header;

    public LayoutChoice(CsvHeader header) {
        this.header = header;
    }

    /** The layout asked for, else the one that the header shows. Throws {@link RefusedInput}. */
    public LedgerLayout layout(LedgerRequest request, IncidentTerms terms) {
        var name = request.layout() == null ? LedgerLayout.detected(header) : request.layout();
        if (!LedgerLayout.NAMES.contains(name)) {
            throw refused("There is no layout `" + name + "`.", NearestName.to(name, LedgerLayout.NAMES));
        }
        var layout = LedgerLayout.of(name, header, terms, request.recordedBy());
        if (layout.columns().stream().noneMatch(CsvColumn::isThere)
                || layout.missing().isPresent()) {
            ForeignFile.shownBy(header).ifPresent(foreign -> {
                throw refused(foreign.detail(), foreign.suggestion());
            });
        }
        if (layout.columns().stream().noneMatch(CsvColumn::isThere)) {
            throw refused("There is no header: the first row names no known column, but " + start() + ".", advice());
        }
        layout.missing().ifPresent(column -> {
            throw refused(
                    "The header lacks the column `" + column + "`, which a ledger in the layout `" + name + "` needs.",
                    NearestName.among(column, header.names())
                            .map(near -> "Maybe `" + near + "`?")
                            .orElse(null));
        });
        return layout;
    }

    /** Refuses a header that names one of these columns twice. */
    public void refuseTwice(List<CsvColumn> columns) {
        var twice = columns.stream()
                .flatMap(column -> column.names().stream())
                .filter(column -> header.twice().stream()
                        .anyMatch(each -> CsvHeader.bare(each).equals(CsvHeader.bare(column))))
                .findFirst();
        twice.ifPresent(column -> {
            throw refused("The header names the column `" + column + "` twice.", "Keep one of them.");
        });
    }

    private String start() {
        return CsvColumn.quote(String.join(",", header.names()));
    }

    private String advice() {
        var all = String.join("", header.names());
        return all.contains(";") || all.contains("\t")
                ? "Put commas between the fields."
                : "Begin with a header that names the columns, such as `date,province,perpetrator,target,kind`.";
    }

    private static RefusedInput refused(String detail, @Nullable String suggestion) {
        return new RefusedInput(List.of(new Problem("", detail, suggestion)));
    }
}
