package org.conditionality.secondopinion;

import java.time.LocalDate;
import java.util.Map;

/** A fact set, in the form of its JSON, and the date asked about. */
public record Case(Map<String, Object> facts, LocalDate asOf) {}
