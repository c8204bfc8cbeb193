package org.conditionality.question.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.conditionality.fact.Field;

/**
 * A column of a table of cases.
 *
 * @param name as the header has it
 * @param steps where its values stand in the body of a question; none of {@code case}, which is no part of it
 * @param kind how its values are written; empty where the rows' agreements know
 * @param constants the values of an ENUM
 */
record CaseColumn(String name, List<String> steps, Optional<Field.Kind> kind, List<String> constants) {

    /** The column that names cases. */
    static final String CASE = "case";

    CaseColumn {
        steps = List.copyOf(steps);
        constants = List.copyOf(constants);
    }

    static CaseColumn of(String name, List<String> steps, Field.Kind kind) {
        return new CaseColumn(name, steps, Optional.of(kind), List.of());
    }

    static CaseColumn of(String name, List<String> steps, Field field) {
        return new CaseColumn(name, steps, Optional.of(field.kind()), field.constants());
    }

    /** The place in a list of the item that it belongs to; empty where it belongs to none. */
    OptionalInt item() {
        return steps.size() == 4 && steps.get(2).matches("\\d+")
                ? OptionalInt.of(Integer.parseInt(steps.get(2)))
                : OptionalInt.empty();
    }

    boolean namesCases() {
        return steps.isEmpty();
    }

    /** Whether its values may be days. */
    boolean mayHoldDays() {
        return kind.isEmpty() || kind.get() == Field.Kind.DATE;
    }

    /** Whether a cell holds several names. */
    boolean isList() {
        return steps.size() == 1 && (name.equals("readings") || name.equals("ledgers"));
    }
}
