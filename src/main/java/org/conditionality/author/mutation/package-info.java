/** Whether the scenarios notice small faults in the rules. */
@NullMarked
package org.conditionality.author.mutation;

import org.jspecify.annotations.NullMarked;
