package org.conditionality.norm;

/**
 * Says that a reading of the agreement has no such obligation.
 *
 * @param why the author's sentence, shown with the label
 */
public record NotCovered(String obligation, String why) implements Conclusion {

    public static NotCovered because(String obligation, String why) {
        return new NotCovered(obligation, why);
    }
}
