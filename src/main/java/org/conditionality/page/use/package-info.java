/** A what-if as programs ask it, as a scenario to keep, and as one cites it. */
@NullMarked
package org.conditionality.page.use;

import org.jspecify.annotations.NullMarked;
