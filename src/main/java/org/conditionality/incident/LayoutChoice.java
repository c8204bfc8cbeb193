package org.conditionality.incident;

import java.util.List;
import org.conditionality.fact.Nearest;
import org.conditionality.fact.Problem;
import org.conditionality.fact.Refused;
import org.jspecify.annotations.Nullable;

/** Finds what the columns of a file mean, or says why they cannot be used. */
final class LayoutChoice {

    private final Header header;

    LayoutChoice(Header header) {
        this.header = header;
    }

    /** The layout asked for, else the one that the header shows. Throws {@link Refused}. */
    Layout layout(LedgerRequest request, Terms terms) {
        var name = request.layout() == null ? Layout.detected(header) : request.layout();
        if (!Layout.NAMES.contains(name)) {
            throw refused("There is no layout `" + name + "`.", Nearest.to(name, Layout.NAMES));
        }
        var layout = Layout.of(name, header, terms, request.recordedBy());
        if (layout.columns().stream().noneMatch(Column::isThere)
                || layout.missing().isPresent()) {
            ForeignFile.shownBy(header).ifPresent(foreign -> {
                throw refused(foreign.detail(), foreign.suggestion());
            });
        }
        if (layout.columns().stream().noneMatch(Column::isThere)) {
            throw refused("There is no header: the first row names no known column, but " + start() + ".", advice());
        }
        layout.missing().ifPresent(column -> {
            throw refused(
                    "The header lacks the column `" + column + "`, which a ledger in the layout `" + name + "` needs.",
                    Nearest.among(column, header.names())
                            .map(near -> "Maybe `" + near + "`?")
                            .orElse(null));
        });
        return layout;
    }

    /** Refuses a header that names one of these columns twice. */
    void refuseTwice(List<Column> columns) {
        var twice = columns.stream()
                .flatMap(column -> column.names().stream())
                .filter(column -> header.twice().stream()
                        .anyMatch(each -> Header.bare(each).equals(Header.bare(column))))
                .findFirst();
        twice.ifPresent(column -> {
            throw refused("The header names the column `" + column + "` twice.", "Keep one of them.");
        });
    }

    private String start() {
        return Column.quote(String.join(",", header.names()));
    }

    private String advice() {
        var all = String.join("", header.names());
        return all.contains(";") || all.contains("\t")
                ? "Put commas between the fields."
                : "Begin with a header that names the columns, such as `date,province,perpetrator,target,kind`.";
    }

    private static Refused refused(String detail, @Nullable String suggestion) {
        return new Refused(List.of(new Problem("", detail, suggestion)));
    }
}
