package org.conditionality.whatif.counterfactual;

/** What it costs to state a fact that is unknown. */
public enum UnknownFacts {
    /** As much as changing one that is known. */
    COUNTED,
    /** Nothing: it may turn out one way or the other. */
    FREE
}
