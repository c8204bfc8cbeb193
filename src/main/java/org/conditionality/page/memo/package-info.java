/** A what-if to take along: printed, as Markdown, and for programs. */
@NullMarked
package org.conditionality.page.memo;

import org.jspecify.annotations.NullMarked;
