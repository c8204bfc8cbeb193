/** The conditions on which readings, of one agreement or of several, come to the same, and what it takes. */
@NullMarked
package org.conditionality.whatif.common;

import org.jspecify.annotations.NullMarked;
