package org.conditionality.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
import org.conditionality.question.QuestionForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What holds for all cases of a table that do not state it themselves. */
public final class CaseDefaults {

    @Option(names = "--agreement", paramLabel = "ID", description = "The agreement of cases that name none.")
    private @Nullable String agreement;

    @Option(names = "--as-of", paramLabel = "DAY", description = "The date asked about by cases that state none.")
    private @Nullable String asOf;

    @Option(
            names = "--readings",
            paramLabel = "READINGS",
            description = "The readings of cases that name none, with commas between them.")
    private @Nullable String readings;

    /** By the names of columns. */
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        put(columns, QuestionForm.ONE_AGREEMENT.name(), agreement);
        put(columns, QuestionForm.AS_OF.name(), asOf);
        put(columns, QuestionForm.READINGS.name(), readings);
        return columns;
    }

    private static void put(Map<String, String> columns, String name, @Nullable String value) {
        if (value != null) {
            columns.put(name, value);
        }
    }
}
