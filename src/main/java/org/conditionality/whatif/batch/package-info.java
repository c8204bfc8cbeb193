/** A table of cases, answered row by row. */
@NullMarked
package org.conditionality.whatif.batch;

import org.jspecify.annotations.NullMarked;
