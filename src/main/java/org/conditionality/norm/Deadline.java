package org.conditionality.norm;

import java.time.LocalDate;

/** The last day for an obligation's act, or of its aim, once what suspension adds to it is counted. */
public record Deadline(String obligation, LocalDate date) implements Conclusion {}
