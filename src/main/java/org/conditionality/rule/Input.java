package org.conditionality.rule;

import java.util.Set;

/**
 * Something the labels of an obligation depend on: the records of one type about one id.
 *
 * @param type the simple name of the record's class, such as {@code Condition} or {@code Performance}
 * @param id the condition or obligation the records are about
 * @param fields the fields, by path, on which these records can depend
 */
public record Input(String type, String id, Set<String> fields) {

    public Input {
        fields = Set.copyOf(fields);
    }
}
