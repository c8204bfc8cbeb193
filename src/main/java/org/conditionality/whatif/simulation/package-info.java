/** Asks one question for facts drawn at random, and counts the labels. */
@NullMarked
package org.conditionality.whatif.simulation;

import org.jspecify.annotations.NullMarked;
