/** Reads a ledger of CSV row by row, and says what was taken, skipped and refused. */
@NullMarked
package org.conditionality.incident.read;

import org.jspecify.annotations.NullMarked;
