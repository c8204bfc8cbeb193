/** Finds what is wrong with rules before anything is compiled. */
@NullMarked
package org.conditionality.rule.check;

import org.jspecify.annotations.NullMarked;
