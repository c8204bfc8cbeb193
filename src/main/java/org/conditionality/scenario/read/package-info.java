/** Reads scenario files, and refuses what they do not understand. */
@NullMarked
package org.conditionality.scenario.read;

import org.jspecify.annotations.NullMarked;
