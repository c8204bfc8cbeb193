/** The pages, met over HTTP and in a browser. */
@NullMarked
package org.conditionality.page;

import org.jspecify.annotations.NullMarked;
