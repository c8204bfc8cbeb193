/** The endpoints. */
@NullMarked
package org.conditionality.web.api;

import org.jspecify.annotations.NullMarked;
