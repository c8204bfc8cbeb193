package org.conditionality.whatif.grid;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Fields that vary together, and independently of all others.
 *
 * @param fields by path, or {@link #AS_OF}
 * @param points what they can be: values by field, of which an unknown one is left out
 * @param weights of the points: 1 each where rows are counted, a chance where they are likely or not
 */
public record GridDimension(List<String> fields, List<Map<String, Object>> points, List<Double> weights) {

    /** The name by which the date asked about can vary. */
    public static final String AS_OF = "asOf";

    public GridDimension {
        fields = List.copyOf(fields);
        points = List.copyOf(points);
        weights = List.copyOf(weights);
    }

    /** One field whose points are counted. */
    public static GridDimension counted(String field, List<Map<String, Object>> points) {
        return new GridDimension(List.of(field), points, Collections.nCopies(points.size(), 1.0));
    }

    public int size() {
        return points.size();
    }
}
