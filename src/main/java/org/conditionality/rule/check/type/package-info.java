/** The types of what rules compare, call and conclude. */
@NullMarked
package org.conditionality.rule.check.type;

import org.jspecify.annotations.NullMarked;
