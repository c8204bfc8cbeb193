package org.conditionality.question.table;

import org.conditionality.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a table.
 *
 * @param line the line of the file, from 1
 * @param column the name in the header; empty where the whole row is meant
 * @param detail what is wrong, in one sentence
 * @param suggestion how to correct it, if that is known
 */
public record CaseProblem(
        long line, String column, String detail, @Nullable String suggestion) {

    /** The same, with its line and column as a pointer. */
    public Problem problem() {
        var steps = column.isEmpty() ? "" : "/" + column.replace("~", "~0").replace("/", "~1");
        return new Problem("/" + line + steps, detail, suggestion);
    }

    /** The same in one line, without the line of the file. */
    public String inWords() {
        return (column.isEmpty() ? "" : column + ": ") + detail + (suggestion == null ? "" : " " + suggestion);
    }
}
