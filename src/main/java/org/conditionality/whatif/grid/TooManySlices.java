package org.conditionality.whatif.grid;

import java.util.List;

/** There are more dates and entangled values than can be opened. */
public final class TooManySlices extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> fields;

    TooManySlices(List<String> fields) {
        super("Too many values of " + fields);
        this.fields = List.copyOf(fields);
    }

    /** The fields that vary too much together, by path. */
    public List<String> fields() {
        return fields;
    }
}
