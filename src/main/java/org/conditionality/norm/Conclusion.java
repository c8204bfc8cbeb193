package org.conditionality.norm;

/** What rules may conclude, whatever the agreement. Agreements declare more records of their own in DRL. */
public sealed interface Conclusion
        permits Advisory,
                Condition,
                Contradiction,
                Deadline,
                Derived,
                Due,
                Failure,
                Label,
                NotCovered,
                Obligation,
                Occurrence,
                Performance,
                Power,
                PowerState,
                Waived {}
