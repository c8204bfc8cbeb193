/** The description of the interface, with examples that are true. */
@NullMarked
package org.conditionality.web.openapi;

import org.jspecify.annotations.NullMarked;
