/** A scenario: a question or a timeline, and what is expected of the answer. */
@NullMarked
package org.conditionality.scenario;

import org.jspecify.annotations.NullMarked;
