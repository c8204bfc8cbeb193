/** The smallest changes of the facts after which a label stands, or no longer does. */
@NullMarked
package org.conditionality.whatif.counterfactual;

import org.jspecify.annotations.NullMarked;
