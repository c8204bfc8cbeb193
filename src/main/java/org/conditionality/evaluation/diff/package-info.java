/** Compares two versions of the rules of one reading over all facts. */
@NullMarked
package org.conditionality.evaluation.diff;

import org.jspecify.annotations.NullMarked;
