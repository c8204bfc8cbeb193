package org.conditionality.question.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One case of a table.
 *
 * @param line the line on which it begins, from 1
 * @param name what the table calls it; empty where it calls it nothing
 * @param body the question that it puts, as a body states it
 * @param columns the names of columns by what they state, as pointers into the body
 * @param problems the cells that cannot be read
 */
public record CaseRow(
        long line,
        String name,
        Map<String, @Nullable Object> body,
        Map<String, String> columns,
        List<CaseProblem> problems) {

    public CaseRow {
        problems = List.copyOf(problems);
    }

    /** Its question; empty where something is wrong, all of which is added to the problems. */
    public Optional<Question> question(QuestionReader reader, List<CaseProblem> found) {
        var inBody = new ArrayList<Problem>();
        var question = reader.read(body, "", inBody);
        found.addAll(problems);
        inBody.stream()
                .map(this::placed)
                .filter(each -> problems.stream().noneMatch(own -> own.column().equals(each.column())))
                .forEach(found::add);
        return question.filter(read -> problems.isEmpty());
    }

    /** A problem of its body, with the column that caused it. */
    public CaseProblem placed(Problem problem) {
        for (var pointer = problem.pointer(); !pointer.isEmpty(); pointer = parent(pointer)) {
            var column = columns.get(pointer);
            if (column != null) {
                return new CaseProblem(line, column, problem.detail(), problem.suggestion());
            }
        }
        return new CaseProblem(line, path(problem.pointer()), problem.detail(), problem.suggestion());
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String path(String pointer) {
        return pointer.replaceFirst("^/(facts/)?", "").replace('/', '.');
    }
}
