/** Ledgers are read, counted and refused as promised. */
@NullMarked
package org.conditionality.incident;

import org.jspecify.annotations.NullMarked;
