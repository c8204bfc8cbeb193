/** Runs rules on one world, and reads the conclusions with their reasons. */
@NullMarked
package org.conditionality.rule.session;

import org.jspecify.annotations.NullMarked;
