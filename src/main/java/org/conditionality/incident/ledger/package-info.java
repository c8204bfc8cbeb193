/** One ledger in memory: its incidents as counts by day, place and kind. */
@NullMarked
package org.conditionality.incident.ledger;

import org.jspecify.annotations.NullMarked;
