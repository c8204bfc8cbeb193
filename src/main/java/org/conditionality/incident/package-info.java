/** Ledgers of incidents: read from CSV, kept as counts, and counted over windows of days. */
@NullMarked
package org.conditionality.incident;

import org.jspecify.annotations.NullMarked;
