/** What rules may conclude: obligations, conditions, powers, labels and advisories. DRL imports this package. */
@NullMarked
package org.conditionality.norm;

import org.jspecify.annotations.NullMarked;
