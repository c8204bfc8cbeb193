/** The rules of one reading of an agreement, ready to be asked. */
@NullMarked
package org.conditionality.rule.reading;

import org.jspecify.annotations.NullMarked;
