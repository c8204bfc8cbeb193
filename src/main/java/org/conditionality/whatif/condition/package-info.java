/** The condition on the facts under which a label stands, as a formula and in words. */
@NullMarked
package org.conditionality.whatif.condition;

import org.jspecify.annotations.NullMarked;
