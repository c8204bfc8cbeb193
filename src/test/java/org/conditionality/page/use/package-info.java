/** What leaves a page as text that programs read. */
@NullMarked
package org.conditionality.page.use;

import org.jspecify.annotations.NullMarked;
