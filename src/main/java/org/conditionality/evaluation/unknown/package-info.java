/** Resolves unknown facts: which labels are possible, which certain, and which facts decide. */
@NullMarked
package org.conditionality.evaluation.unknown;

import org.jspecify.annotations.NullMarked;
