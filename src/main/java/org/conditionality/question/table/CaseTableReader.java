package org.conditionality.question.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.RefusedInput;
import org.conditionality.text.csv.CsvContent;
import org.conditionality.text.csv.CsvRow;
import org.conditionality.text.csv.CsvSheet;

/**
 * Reads a table of cases. An empty cell states nothing, {@code NA} neither, and {@code null} states that something is
 * unknown. Rows before the header that begin with {@code #} are remarks. A row that is shorter than the header ends in empty cells, which spreadsheets leave out.
 */
public final class CaseTableReader {

    private static final CsvContent CONTENT = new CsvContent("table", "case");
    private static final int MOST_PROBLEMS = 100;
    private static final String NULL = "null";
    private static final String MISSING = "NA";

    private final Map<Integer, CaseColumn> columns;
    private final CellReader cells;
    private final Map<String, String> otherwise;

    private CaseTableReader(Map<Integer, CaseColumn> columns, CellReader cells, Map<String, String> otherwise) {
        this.columns = columns;
        this.cells = cells;
        this.otherwise = otherwise;
    }

    /**
     * Reads to the end of the input. What is wrong with one row it notes in that row.
     *
     * @param otherwise by the names of columns, what a row has where it says nothing else
     * @throws RefusedInput if it is not CSV in UTF-8, holds no case, or has a bad header; then with the faults of its rows, too
     */
    public static CaseTable read(
            InputStream csv, Map<String, String> otherwise, Library library, QuestionReader questions)
            throws IOException {
        var sheet = CsvSheet.read(csv, CONTENT);
        var all = afterComments(sheet.rows());
        if (all.isEmpty()) {
            throw refused(new CaseProblem(
                    1, "", "The table is empty.", "Begin with a header: `agreement,asOf`, and fields of facts."));
        }
        var header = all.get(0);
        var rows = all.subList(1, all.size());
        var problems = new ArrayList<CaseProblem>();
        var columns = columns(header, otherwise.keySet(), library, problems);
        if (rows.isEmpty()) {
            problems.add(new CaseProblem(header.line(), "", "There are no cases below the header.", "Add a row."));
        }
        var reader =
                new CaseTableReader(columns, new CellReader(sheet.separator() == ';', order(columns, rows)), otherwise);
        var cases = rows.stream().map(row -> reader.row(header, row)).toList();
        if (!problems.isEmpty()) {
            cases.forEach(each -> each.question(questions, problems));
            throw refused(problems.stream().limit(MOST_PROBLEMS).toArray(CaseProblem[]::new));
        }
        return new CaseTable(cases);
    }

    private static List<CsvRow> afterComments(List<CsvRow> rows) {
        return rows.stream()
                .dropWhile(row -> row.fault() == null && row.fields().get(0).startsWith("#"))
                .toList();
    }

    private static Map<Integer, CaseColumn> columns(
            CsvRow header, Collection<String> otherwise, Library library, List<CaseProblem> problems) {
        if (header.fault() != null) {
            problems.add(new CaseProblem(
                    header.line(), "", "The header cannot be read: %s.".formatted(header.fault()), null));
            return Map.of();
        }
        return CaseHeader.read(header, otherwise, library, problems);
    }

    private static DayOrder order(Map<Integer, CaseColumn> columns, List<CsvRow> rows) {
        return DayOrder.of(rows.stream()
                .flatMap(row -> columns.entrySet().stream()
                        .filter(column -> column.getValue().mayHoldDays())
                        .map(column -> cell(row, column.getKey())))
                .toList());
    }

    private static String cell(CsvRow row, int place) {
        return place < row.fields().size()
                ? row.fields().get(place).replace('\u00a0', ' ').strip()
                : "";
    }

    private CaseRow row(CsvRow header, CsvRow row) {
        var problems = new ArrayList<CaseProblem>();
        if (row.fault() != null) {
            problems.add(new CaseProblem(row.line(), "", "The row cannot be read: %s.".formatted(row.fault()), null));
            return new CaseRow(row.line(), "", Map.of(), Map.of(), problems);
        }
        for (var place = 0; place < row.fields().size(); place++) {
            var name =
                    place < header.fields().size() ? header.fields().get(place).strip() : "";
            if (name.isEmpty() && !cell(row, place).isEmpty()) {
                problems.add(new CaseProblem(
                        row.line(),
                        "",
                        "Cell %d, `%s`, stands under no header.".formatted(place + 1, cell(row, place)),
                        "Put text that holds a separator in quotes, or name the column."));
            }
        }
        var name = new StringBuilder();
        var body = new CaseBody();
        columns.forEach((place, column) -> {
            var stated = cell(row, place);
            var text = stated.isEmpty() ? otherwise.getOrDefault(column.name(), "") : stated;
            if (column.namesCases()) {
                name.append(text);
            } else if (text.equals(NULL)) {
                body.put(column, null);
            } else if (!text.isEmpty() && !text.equals(MISSING)) {
                body.put(column, value(column, text, row.line(), problems));
            }
        });
        return new CaseRow(row.line(), name.toString(), body.tree(), body.columns(), problems);
    }

    private Object value(CaseColumn column, String text, long line, List<CaseProblem> problems) {
        if (column.isList()) {
            return Stream.of(text.split("[\\s,;+|]+"))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
        var cell = cells.read(text, column.kind(), column.constants());
        if (cell.fault() != null) {
            problems.add(new CaseProblem(line, column.name(), cell.fault(), cell.advice()));
        }
        return cell.value();
    }

    private static RefusedInput refused(CaseProblem... problems) {
        return new RefusedInput(Stream.of(problems).map(CaseProblem::problem).toList());
    }
}
