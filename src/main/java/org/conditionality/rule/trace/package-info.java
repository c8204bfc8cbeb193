/** Why a rule did not fire: each condition with what it met. */
@NullMarked
package org.conditionality.rule.trace;

import org.jspecify.annotations.NullMarked;
