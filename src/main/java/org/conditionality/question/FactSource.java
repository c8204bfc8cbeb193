package org.conditionality.question;

import org.conditionality.fact.ConfidenceLevel;
import org.jspecify.annotations.Nullable;

/** How sure a record is of a fact, and where it has it from; null where it does not say. */
public record FactSource(
        ConfidenceLevel confidence, @Nullable String source) {}
