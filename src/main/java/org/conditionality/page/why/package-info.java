/** Why an obligation carries its labels, and what would change them. */
@NullMarked
package org.conditionality.page.why;

import org.jspecify.annotations.NullMarked;
