/** The columns in which ledgers come: our own, those of UCDP, and lists of allegations. */
@NullMarked
package org.conditionality.incident.layout;

import org.jspecify.annotations.NullMarked;
