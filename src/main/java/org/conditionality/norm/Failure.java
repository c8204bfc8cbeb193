package org.conditionality.norm;

/** The debtor's own failure: a restraint violated, or an effort known not to be made. A breach while due. */
public record Failure(String obligation) implements Conclusion {

    public static Failure in(String obligation) {
        return new Failure(obligation);
    }
}
