/** The points over which sweeps and simulations go, in classes that the rules cannot tell apart. */
@NullMarked
package org.conditionality.whatif.grid;

import org.jspecify.annotations.NullMarked;
