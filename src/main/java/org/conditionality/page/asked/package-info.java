/** The question that a page asks, before and after the user's changes, with its answers. */
@NullMarked
package org.conditionality.page.asked;

import org.jspecify.annotations.NullMarked;
