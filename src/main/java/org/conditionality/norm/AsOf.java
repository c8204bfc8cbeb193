package org.conditionality.norm;

import java.time.LocalDate;

/** The date asked about. Rules compare with it, never with today. */
public record AsOf(LocalDate date) {}
