/** Reads a file of DRL, also a broken one, into the model. */
@NullMarked
package org.conditionality.rule.drl.read;

import org.jspecify.annotations.NullMarked;
