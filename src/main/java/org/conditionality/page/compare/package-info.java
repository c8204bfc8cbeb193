/** What-ifs, readings and agreements side by side, as far as they differ. */
@NullMarked
package org.conditionality.page.compare;

import org.jspecify.annotations.NullMarked;
