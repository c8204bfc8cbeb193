/** Starts Conditionality: the service, and later its commands. */
@NullMarked
package org.conditionality;

import org.jspecify.annotations.NullMarked;
