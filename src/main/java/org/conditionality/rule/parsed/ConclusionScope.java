package org.conditionality.rule.parsed;

/** How much of what follows from a world is wanted: one that serves only to try something out need not be labelled. */
public enum ConclusionScope {
    /** Whether the facts contradict each other. */
    CONTRADICTIONS,
    /** The conditions, performances and the like that labels depend on. */
    INPUTS,
    /** Those, and the labels. */
    LABELS,
    /** Everything, advisories too. */
    ALL
}
