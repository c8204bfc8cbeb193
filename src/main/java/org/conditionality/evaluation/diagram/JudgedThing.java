package org.conditionality.evaluation.diagram;

/**
 * What one side says of an obligation or a condition.
 *
 * @param side the name of a reading, or of a reading of an agreement
 */
public record JudgedThing(String side, Kind kind, String id) {

    /** What is said of it. */
    public enum Kind {
        /** The labels of an obligation. */
        LABELS,
        /** The value of a condition. */
        VALUE
    }

    public static JudgedThing labels(String side, String obligation) {
        return new JudgedThing(side, Kind.LABELS, obligation);
    }

    public static JudgedThing value(String side, String condition) {
        return new JudgedThing(side, Kind.VALUE, condition);
    }
}
