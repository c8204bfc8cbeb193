/** Labels, days, values and parties as an analyst reads them. */
@NullMarked
package org.conditionality.page.words;

import org.jspecify.annotations.NullMarked;
