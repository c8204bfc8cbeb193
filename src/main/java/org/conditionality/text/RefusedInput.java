package org.conditionality.text;

import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be answered, with everything that is wrong with it. */
public final class RefusedInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RefusedInput(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.pointer() + ": " + problem.detail()
                        + (problem.suggestion() == null ? "" : " " + problem.suggestion()))
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
