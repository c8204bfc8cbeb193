package org.conditionality.rule.parsed;

import java.util.Set;
import java.util.TreeSet;

/**
 * Something the labels of an obligation depend on: the records of one type about one id.
 *
 * @param type the simple name of the record's class, such as {@code Condition} or {@code Performance}
 * @param id the condition or obligation the records are about
 * @param fields the fields of types of which there is one, by path, on which these records can depend
 * @param lists the types of which there are many on which they can depend
 * @param settings the settings on which they, or the values that stand for all those of the fields, can depend
 * @param dated whether they can depend on the date asked about
 */
public record LabelInput(
        String type, String id, Set<String> fields, Set<String> lists, Set<String> settings, boolean dated) {

    /** Stands among the lists where records depend on what parties claim. */
    public static final String CLAIMS = "Claim";

    public LabelInput {
        fields = java.util.Collections.unmodifiableSet(new TreeSet<>(fields));
        settings = java.util.Collections.unmodifiableSet(new TreeSet<>(settings));
        lists = java.util.Collections.unmodifiableSet(new TreeSet<>(lists));
    }

    /** Inputs of one reading are told apart by what they are about. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LabelInput input && type.equals(input.type) && id.equals(input.id);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + id.hashCode();
    }
}
