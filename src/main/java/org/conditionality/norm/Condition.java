package org.conditionality.norm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A commitment or event that an obligation rests on, with its value.
 *
 * @param until the last day on which a PENDING condition is pending, where the agreement names one
 */
public record Condition(String id, Value value, @Nullable LocalDate until) implements Conclusion {

    public static Condition met(String id) {
        return new Condition(id, Value.MET, null);
    }

    public static Condition notMet(String id) {
        return new Condition(id, Value.NOT_MET, null);
    }

    public static Condition pending(String id) {
        return new Condition(id, Value.PENDING, null);
    }

    public static Condition pending(String id, LocalDate until) {
        return new Condition(id, Value.PENDING, until);
    }
}
