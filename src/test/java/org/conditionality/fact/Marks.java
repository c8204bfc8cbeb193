package org.conditionality.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.conditionality.text.FileProblem;
import org.jspecify.annotations.Nullable;

/** Checks problems against a sample that says in comments, {@code # ! words}, what is wrong on which line. */
public final class Marks {

    private static final Pattern MARK = Pattern.compile("# ! (.*)$");

    private Marks() {}

    /** Passes where each mark has its problem, with these words, and each problem its mark. */
    public static void compare(String sample, List<FileProblem> found) {
        var left = new ArrayList<>(found);
        var lines = sample.split("\n", -1);
        for (var line = 1; line <= lines.length; line++) {
            var mark = MARK.matcher(lines[line - 1]);
            if (mark.find()) {
                for (var words : mark.group(1).split(" # ! ", -1)) {
                    assertThat(left.remove(problem(left, line, words)))
                            .as("“%s” on line %d, among %s", words, line, found)
                            .isTrue();
                }
            }
        }
        assertThat(left).as("problems without a mark").isEmpty();
    }

    private static @Nullable FileProblem problem(List<FileProblem> problems, int line, String words) {
        return problems.stream()
                .filter(problem -> problem.line() == line && problem.toString().contains(words.strip()))
                .findFirst()
                .orElse(null);
    }
}
