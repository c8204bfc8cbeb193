/** Turns every failure into a problem that says what is wrong and what to do. */
@NullMarked
package org.conditionality.web.error;

import org.jspecify.annotations.NullMarked;
