package org.conditionality.norm;

/** How much of an obligation's act has been performed. Every obligation needs one for all known facts. */
public record Performance(String obligation, Done done) implements Conclusion {

    /** None, part or all of the act. */
    public enum Done {
        NONE,
        PART,
        ALL
    }

    public static Performance none(String obligation) {
        return new Performance(obligation, Done.NONE);
    }

    public static Performance part(String obligation) {
        return new Performance(obligation, Done.PART);
    }

    public static Performance all(String obligation) {
        return new Performance(obligation, Done.ALL);
    }
}
