/** Asks one question for every combination of values along several axes. */
@NullMarked
package org.conditionality.whatif.sweep;

import org.jspecify.annotations.NullMarked;
