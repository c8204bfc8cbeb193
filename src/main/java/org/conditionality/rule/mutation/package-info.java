/** Small faults put into rules, to see whether a scenario notices. */
@NullMarked
package org.conditionality.rule.mutation;

import org.jspecify.annotations.NullMarked;
