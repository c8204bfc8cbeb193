package org.conditionality.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * A statement that has to hold whatever the facts are.
 *
 * @param file the file it stands in, with a path that means the same on every machine
 * @param line the line on which it begins
 * @param question the facts that are fixed and the settings; it names no reading
 * @param days the dates asked about; none where those are asked about on which something can turn
 * @param alone whether the facts that are not fixed stay unknown, in place of being whatever they may
 * @param statement what has to hold, with each reading or each obligation in it in turn
 * @param each the statement for each choice of these
 * @param note a remark of the author
 * @param source where it comes from
 */
public record Invariant(
        String file,
        int line,
        String name,
        Question question,
        List<LocalDate> days,
        boolean alone,
        Statement statement,
        List<Statement> each,
        @Nullable String note,
        @Nullable String source) {

    public Invariant {
        days = List.copyOf(days);
        each = List.copyOf(each);
    }

    /** The obligations and conditions that it speaks of, with their readings. */
    public Set<JudgedThing> things() {
        return each.stream().flatMap(one -> one.things().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The readings that it speaks of, in order and joined by commas. */
    public String readings() {
        return things().stream().map(JudgedThing::side).distinct().sorted().collect(Collectors.joining(", "));
    }
}
