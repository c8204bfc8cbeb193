/** Advice on text that is not DRL. */
@NullMarked
package org.conditionality.rule.drl.hint;

import org.jspecify.annotations.NullMarked;
