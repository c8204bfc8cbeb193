/** Rows of CSV as people send them: strictly decoded, each fault with its line. */
@NullMarked
package org.conditionality.text.csv;

import org.jspecify.annotations.NullMarked;
