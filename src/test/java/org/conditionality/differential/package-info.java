/** The rules against the second opinion: two ways to the same answer, on random facts. */
@NullMarked
package org.conditionality.differential;

import org.jspecify.annotations.NullMarked;
