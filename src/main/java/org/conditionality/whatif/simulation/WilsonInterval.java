package org.conditionality.whatif.simulation;

import org.conditionality.whatif.sweep.LabelSummaries;
import org.conditionality.whatif.sweep.LabelSummaries.Ends;

/** The 95 % confidence intervals of shares that were found from samples. */
final class WilsonInterval {

    /** The number of standard deviations within which 95 of 100 samples fall. */
    private static final double SPREAD = 1.959964;

    private WilsonInterval() {}

    /** That of a share (Wilson's). */
    static Ends of(double share, double samples) {
        var square = SPREAD * SPREAD / samples;
        var centre = (share + square / 2) / (1 + square);
        var half = SPREAD / (1 + square) * Math.sqrt(share * (1 - share) / samples + square / (4 * samples));
        return new Ends(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** That of the difference between two shares, found from samples of each (Newcombe's, from the intervals of both). */
    static Ends ofDifference(double most, double ofMost, double least, double ofLeast) {
        var one = of(most, ofMost);
        var other = of(least, ofLeast);
        var down = Math.hypot(most - one.low(), other.high() - least);
        var up = Math.hypot(one.high() - most, least - other.low());
        return new Ends(
                LabelSummaries.rounded(most - least - down), LabelSummaries.rounded(Math.min(1, most - least + up)));
    }
}
