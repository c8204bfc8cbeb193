/** Paths, parameters and headers. */
@NullMarked
package org.conditionality.web.http;

import org.jspecify.annotations.NullMarked;
