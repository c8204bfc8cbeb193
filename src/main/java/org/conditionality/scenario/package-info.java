/** Scenario files, and running them. */
@NullMarked
package org.conditionality.scenario;

import org.jspecify.annotations.NullMarked;
