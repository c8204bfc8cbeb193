package org.conditionality.norm;

/** Where a power over one obligation stands. */
public record PowerState(String obligation, Power.Kind kind, Power.State state) implements Conclusion {}
