/** The facts of a question, laid out to be changed. */
@NullMarked
package org.conditionality.page.fact;

import org.jspecify.annotations.NullMarked;
