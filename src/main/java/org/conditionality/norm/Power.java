package org.conditionality.norm;

import java.util.List;

/** What a reading lets the debtor of some obligations do when a continuing condition fails. */
public record Power(Kind kind, List<String> obligations) implements Conclusion {

    /** Withhold what is left to do, or undo what is done. */
    public enum Kind {
        FREEZE,
        REVERSE
    }

    /** Where a power stands on the date asked about. */
    public enum State {
        /** No continuing condition has failed, or nothing is left to use it on. */
        LATENT,
        AVAILABLE,
        /** Available, and a decision to use it stands. */
        EXERCISED,
        /** The facts given leave it open. */
        UNKNOWN
    }

    public Power {
        obligations = List.copyOf(obligations);
    }

    public static Power freeze(String... obligations) {
        return new Power(Kind.FREEZE, List.of(obligations));
    }

    public static Power reverse(String... obligations) {
        return new Power(Kind.REVERSE, List.of(obligations));
    }
}
