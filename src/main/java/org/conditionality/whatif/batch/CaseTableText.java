package org.conditionality.whatif.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionForm;
import org.conditionality.question.table.CaseProblem;
import org.conditionality.question.table.CaseRow;
import org.conditionality.question.table.CaseTable;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.csv.CsvLine;

/** Writes the results of a table of cases as CSV, one row each: the case, what is wrong with it, and its labels. */
public final class CaseTableText {

    private static final List<String> FIRST =
            List.of("line", "case", "agreement", "asOf", "problems", "unused", "notExact");

    private final CaseTable table;
    private final Library library;
    private final List<String> columns;

    public CaseTableText(CaseTable table, Library library) {
        this.table = table;
        this.library = library;
        this.columns = columns();
    }

    /** The columns that every row of the answer has: those of the case, then {@code reading/obligation}. */
    private List<String> columns() {
        var packs = packs();
        var columns = new ArrayList<>(FIRST);
        packs.forEach((id, pack) -> readings(pack)
                .forEach(reading -> pack.reading(reading)
                        .obligations()
                        .forEach(obligation ->
                                columns.add((packs.size() > 1 ? id + "/" : "") + reading + "/" + obligation))));
        return columns;
    }

    private Map<String, Pack> packs() {
        var packs = new TreeMap<String, Pack>();
        table.rows().stream()
                .flatMap(row -> agreement(row).stream())
                .forEach(id -> library.pack(id).ifPresent(pack -> packs.put(id, pack)));
        return packs;
    }

    private static Optional<String> agreement(CaseRow row) {
        return Optional.ofNullable(row.body().get(QuestionForm.ONE_AGREEMENT.name()))
                .map(Object::toString);
    }

    /** The readings that some row asks about, in the order in which the agreement has them. */
    private List<String> readings(Pack pack) {
        var asked = new TreeSet<String>();
        for (var row : table.rows()) {
            if (agreement(row).filter(pack.agreement().id()::equals).isPresent()) {
                asked.addAll(
                        row.body().get(QuestionForm.READINGS.name()) instanceof List<?> names && !names.isEmpty()
                                ? names.stream().map(Object::toString).toList()
                                : pack.readings());
            }
        }
        return pack.readings().stream().filter(asked::contains).toList();
    }

    /** The columns as a row of CSV. */
    public String header() {
        return CsvLine.of(columns);
    }

    /** A result as a row of CSV. */
    public String row(CaseResult result) {
        var cells = new TreeMap<String, String>();
        cells.put("line", String.valueOf(result.row().line()));
        cells.put("case", result.row().name());
        cells.put("agreement", agreement(result.row()).orElse(""));
        cells.put(
                "asOf",
                result.answer()
                        .map(answer -> answer.asOf().toString())
                        .orElseGet(() -> stated(result.row(), QuestionForm.AS_OF.name())));
        cells.put(
                "problems", result.problems().stream().map(CaseProblem::inWords).collect(Collectors.joining(" ")));
        result.answer().ifPresent(answer -> fill(cells, answer));
        return CsvLine.of(
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    private static String stated(CaseRow row, String key) {
        var value = row.body().get(key);
        return value == null ? "" : value.toString();
    }

    private void fill(Map<String, String> cells, Answer answer) {
        var isOne = columns.stream().noneMatch(column -> column.startsWith(answer.agreement() + "/"));
        var notExact = new ArrayList<String>();
        answer.readings()
                .forEach((name, reading) -> reading.obligations().forEach(obligation -> {
                    var column = (isOne ? "" : answer.agreement() + "/") + name + "/" + obligation.id();
                    cells.put(
                            column,
                            obligation.labels().stream()
                                    .map(Label.Name::name)
                                    .sorted()
                                    .collect(Collectors.joining("+")));
                    if (Boolean.FALSE.equals(obligation.exact())) {
                        notExact.add(column);
                    }
                }));
        cells.put("notExact", String.join(" ", notExact));
        cells.put("unused", String.join(" ", unused(answer)));
    }

    /** The facts at which none of the readings asked about looks. */
    private static List<String> unused(Answer answer) {
        var lists =
                answer.readings().values().stream().map(Answer.Reading::unused).toList();
        return lists.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(fact -> lists.stream().allMatch(list -> list.contains(fact)))
                .sorted()
                .toList();
    }
}
