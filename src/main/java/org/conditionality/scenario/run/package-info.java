/** Runs scenarios, and says where an answer differs from what was expected. */
@NullMarked
package org.conditionality.scenario.run;

import org.jspecify.annotations.NullMarked;
