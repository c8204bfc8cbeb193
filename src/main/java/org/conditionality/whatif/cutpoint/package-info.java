/** The values at which the answer can turn, field by field. */
@NullMarked
package org.conditionality.whatif.cutpoint;

import org.jspecify.annotations.NullMarked;
