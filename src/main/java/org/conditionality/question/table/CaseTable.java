package org.conditionality.question.table;

import java.util.List;

/** A table of which each row is a case, in the order of its rows. */
public record CaseTable(List<CaseRow> rows) {

    public CaseTable {
        rows = List.copyOf(rows);
    }
}
