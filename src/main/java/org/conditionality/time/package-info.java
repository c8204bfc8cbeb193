/** From dated events to what holds from when to when, and what changed it. */
@NullMarked
package org.conditionality.time;

import org.jspecify.annotations.NullMarked;
