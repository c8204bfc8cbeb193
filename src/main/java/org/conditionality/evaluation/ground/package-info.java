/** Grounds: the smallest sets of given facts with which alone a label or a value is certain. */
@NullMarked
package org.conditionality.evaluation.ground;

import org.jspecify.annotations.NullMarked;
