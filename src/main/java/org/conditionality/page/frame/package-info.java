/** What stands around every page. */
@NullMarked
package org.conditionality.page.frame;

import org.jspecify.annotations.NullMarked;
