package org.conditionality.norm;

/** Where incidents are counted. */
public enum Area {
    COUNTRY,
    /** Near the areas that US forces control. */
    NEAR_US_AREAS
}
