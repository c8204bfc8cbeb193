package org.conditionality.cli.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.conditionality.question.table.CaseProblem;
import org.conditionality.question.table.CaseTable;
import org.conditionality.text.FileProblem;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.WhatIf;
import org.jspecify.annotations.Nullable;

/** A table of cases in a file. */
public final class CaseTableFile {

    private static final String STANDARD_INPUT = "standard input";
    private static final int MOST_ROWS = 100_000;
    private static final Pattern PLACE = Pattern.compile("/(\\d+)(?:/(.*))?");

    private final Path path;
    private final String name;
    private final Map<String, String> otherwise;

    /**
     * A file that is read when it is asked about.
     *
     * @param path {@code -} is the standard input
     * @param otherwise by the names of columns, what a row has where it says nothing else
     */
    public CaseTableFile(Path path, Map<String, String> otherwise) {
        this.path = path;
        this.otherwise = otherwise;
        this.name = path.toString().equals("-") ? STANDARD_INPUT : path.toString();
    }

    /**
     * Prints a row for each case as it is answered, and what is wrong with cases.
     *
     * @return whether nothing is
     * @throws RefusedFile if it is no table
     */
    public boolean answer(CommandEngine engine, PrintWriter out, PrintWriter err) throws IOException {
        var whatIf = engine.whatIf(MOST_ROWS);
        var table = read(whatIf);
        var text = whatIf.text(table);
        var isClean = new boolean[] {true};
        out.print(text.header());
        whatIf.open(table).results().forEach(result -> {
            out.print(text.row(result));
            result.problems().forEach(problem -> {
                isClean[0] = false;
                err.println(placed(problem.line(), problem.column(), problem.detail(), problem.suggestion()));
            });
        });
        out.flush();
        return isClean[0];
    }

    private CaseTable read(WhatIf whatIf) throws IOException {
        try (var in = open()) {
            var table = whatIf.caseTable(in, otherwise);
            if (table.rows().size() > MOST_ROWS) {
                throw new RefusedFile(List.of(new FileProblem(
                        name,
                        1,
                        "There are %,d cases; at most %,d are taken."
                                .formatted(table.rows().size(), MOST_ROWS),
                        "Split the table.")));
            }
            return table;
        } catch (RefusedInput refused) {
            throw new RefusedFile(refused.problems().stream().map(this::placed).toList());
        }
    }

    private InputStream open() {
        try {
            return name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(path);
        } catch (IOException e) {
            throw new RefusedFile(
                    List.of(new FileProblem(name, 1, "The file cannot be read.", "Check that it exists.")));
        }
    }

    private FileProblem placed(Problem problem) {
        var place = PLACE.matcher(problem.pointer());
        return place.matches()
                ? placed(
                        Long.parseLong(place.group(1)),
                        place.group(2) == null
                                ? ""
                                : place.group(2).replace("~1", "/").replace("~0", "~"),
                        problem.detail(),
                        problem.suggestion())
                : new FileProblem(name, 1, problem.detail(), problem.suggestion());
    }

    private FileProblem placed(long line, String column, String detail, @Nullable String suggestion) {
        return new FileProblem(name, (int) line, new CaseProblem(line, column, detail, null).inWords(), suggestion);
    }
}
