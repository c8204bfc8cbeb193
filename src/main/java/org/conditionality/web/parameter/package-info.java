/** The parameters of requests that are not bodies. */
@NullMarked
package org.conditionality.web.parameter;

import org.jspecify.annotations.NullMarked;
