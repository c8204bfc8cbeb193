/** What the address of a page asks. */
@NullMarked
package org.conditionality.page.address;

import org.jspecify.annotations.NullMarked;
