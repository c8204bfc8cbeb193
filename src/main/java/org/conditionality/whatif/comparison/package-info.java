/** Compares the answers to variants of one question. */
@NullMarked
package org.conditionality.whatif.comparison;

import org.jspecify.annotations.NullMarked;
