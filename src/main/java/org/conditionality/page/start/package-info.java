/** The page that everything starts from. */
@NullMarked
package org.conditionality.page.start;

import org.jspecify.annotations.NullMarked;
