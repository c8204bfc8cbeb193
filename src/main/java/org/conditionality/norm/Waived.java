package org.conditionality.norm;

/** A condition that an obligation no longer rests on, by a decision of its debtor. */
public record Waived(String obligation, String condition) implements Conclusion {}
