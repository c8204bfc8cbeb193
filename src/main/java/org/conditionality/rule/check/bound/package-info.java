/** Whether rules come to an end: joins, chains and the rest that takes time. */
@NullMarked
package org.conditionality.rule.check.bound;

import org.jspecify.annotations.NullMarked;
