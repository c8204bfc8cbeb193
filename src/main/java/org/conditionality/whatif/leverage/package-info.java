/** Which party can bring a label about, alone or with another, and which can prevent it. */
@NullMarked
package org.conditionality.whatif.leverage;

import org.jspecify.annotations.NullMarked;
