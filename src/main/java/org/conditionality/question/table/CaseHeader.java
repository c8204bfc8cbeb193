package org.conditionality.question.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.conditionality.fact.FactReader;
import org.conditionality.fact.Field;
import org.conditionality.fact.FormerNames;
import org.conditionality.fact.Vocabulary;
import org.conditionality.question.QuestionForm;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.NearestName;
import org.conditionality.text.csv.CsvRow;
import org.jspecify.annotations.Nullable;

/** Reads the first row of a table: what each column states. A column that begins with {@code #} is a remark. */
final class CaseHeader {

    /** Columns of one table, so that no row states more facts than a question may. */
    private static final int MOST_COLUMNS = 500;

    /** {@code type.field}, {@code type[0].field}, {@code type.field.claims.us}. */
    private static final Pattern FACT =
            Pattern.compile("([^.\\[\\]]+)(?:\\[(\\d{1,4})])?\\.([^.\\[\\]]+)(?:\\.claims\\.([^.\\[\\]]+))?");

    private static final Pattern SETTING = Pattern.compile("(settings|incidents)\\.([^.\\[\\]]+)");

    private final List<Vocabulary> vocabularies;
    private final List<CaseProblem> problems;
    private final Map<Integer, CaseColumn> columns = new LinkedHashMap<>();

    private CaseHeader(Library library, List<CaseProblem> problems) {
        this.vocabularies = library.packs().stream().map(Pack::vocabulary).toList();
        this.problems = problems;
    }

    /**
     * The columns by their places; what is wrong is added to the problems.
     *
     * @param otherwise the names of columns that a table may lack; they stand at places that no row has
     */
    static Map<Integer, CaseColumn> read(
            CsvRow row, Collection<String> otherwise, Library library, List<CaseProblem> problems) {
        var header = new CaseHeader(library, problems);
        header.read(row, otherwise);
        return header.columns;
    }

    private void read(CsvRow row, Collection<String> otherwise) {
        if (row.fields().size() > MOST_COLUMNS) {
            refuse(
                    row,
                    "",
                    "There are %,d columns; at most %d are taken."
                            .formatted(row.fields().size(), MOST_COLUMNS),
                    "Leave out what no rule reads.");
            return;
        }
        for (var place = 0; place < row.fields().size(); place++) {
            var name = row.fields().get(place).strip();
            if (!name.isEmpty() && !name.startsWith("#")) {
                add(row, place, name);
            }
        }
        var beyond = MOST_COLUMNS;
        for (var name : otherwise) {
            if (columns.values().stream().noneMatch(column -> column.name().equals(name))) {
                columns.put(++beyond, column(name).orElseThrow());
            }
        }
        List.of(QuestionForm.ONE_AGREEMENT.name(), QuestionForm.AS_OF.name()).forEach(needed -> {
            if (columns.values().stream().noneMatch(column -> column.name().equals(needed))) {
                refuse(row, needed, "The table has no column `%s`, which every case states.".formatted(needed), null);
            }
        });
    }

    private void add(CsvRow row, int place, String name) {
        var column = column(name);
        if (column.isEmpty()) {
            refuse(row, name, "There is no such column.", NearestName.to(name, names()));
        } else if (columns.values().stream().anyMatch(other -> other.name().equals(name))) {
            refuse(row, name, "The column is there twice.", "Keep one of them.");
        } else {
            columns.put(place, column.get());
        }
    }

    private Optional<CaseColumn> column(String name) {
        if (name.equals(CaseColumn.CASE)) {
            return Optional.of(CaseColumn.of(name, List.of(), Field.Kind.TEXT));
        }
        if (name.equals(QuestionForm.AS_OF.name())) {
            return Optional.of(CaseColumn.of(name, List.of(name), Field.Kind.DATE));
        }
        if (plain().contains(name)) {
            return Optional.of(CaseColumn.of(name, List.of(name), Field.Kind.TEXT));
        }
        var setting = SETTING.matcher(name);
        return setting.matches()
                ? Optional.of(
                        new CaseColumn(name, List.of(setting.group(1), setting.group(2)), Optional.empty(), List.of()))
                : fact(name);
    }

    private Optional<CaseColumn> fact(String name) {
        var fact = FACT.matcher(name);
        if (!fact.matches()) {
            return Optional.empty();
        }
        var type = fact.group(1);
        var item = fact.group(2);
        var claimant = fact.group(4);
        if (isMany(type) != (item != null) || (claimant != null && !FactReader.CLAIMANTS.contains(claimant))) {
            return Optional.empty();
        }
        var steps = new ArrayList<>(List.of(QuestionForm.FACTS.name(), type));
        if (item != null) {
            steps.add(item);
        }
        steps.add(fact.group(3));
        if (claimant != null) {
            steps.addAll(List.of("claims", claimant));
        }
        return vocabularies.stream()
                .flatMap(each -> FormerNames.path(type + "." + fact.group(3), each).flatMap(each::field).stream())
                .map(field -> CaseColumn.of(name, steps, field))
                .findFirst();
    }

    private boolean isMany(String type) {
        return vocabularies.stream()
                .flatMap(each -> FormerNames.type(type, each).stream())
                .anyMatch(each -> each.many());
    }

    private static List<String> plain() {
        return List.of(
                QuestionForm.ONE_AGREEMENT.name(),
                QuestionForm.READINGS.name(),
                QuestionForm.BACKGROUND.name(),
                QuestionForm.LEDGERS.name());
    }

    /** All that a column may be called, for suggestions. */
    private List<String> names() {
        var names = new TreeSet<>(plain());
        names.addAll(List.of(CaseColumn.CASE, QuestionForm.AS_OF.name()));
        vocabularies.forEach(vocabulary -> vocabulary
                .types()
                .forEach(type -> type.fields()
                        .forEach(
                                field -> names.add(type.many() ? type.name() + "[0]." + field.name() : field.path()))));
        return List.copyOf(names);
    }

    private void refuse(CsvRow row, String column, String detail, @Nullable String advice) {
        problems.add(new CaseProblem(row.line(), column, detail, advice));
    }
}
