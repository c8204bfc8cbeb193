package org.conditionality.whatif;

import java.util.List;

/** There are more dates and entangled values than can be opened. */
final class TooManyFrames extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> fields;

    TooManyFrames(List<String> fields) {
        super("Too many values of " + fields);
        this.fields = List.copyOf(fields);
    }

    /** The fields that vary too much together, by path. */
    List<String> fields() {
        return fields;
    }
}
