/** Ledgers of incidents: which there are, and what they count over windows of days. */
@NullMarked
package org.conditionality.incident;

import org.jspecify.annotations.NullMarked;
