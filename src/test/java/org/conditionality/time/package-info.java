/** Timelines as an analyst asks for them. */
@NullMarked
package org.conditionality.time;

import org.jspecify.annotations.NullMarked;
