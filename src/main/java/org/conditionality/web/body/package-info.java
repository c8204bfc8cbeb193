/** The bodies and parameters of requests. */
@NullMarked
package org.conditionality.web.body;

import org.jspecify.annotations.NullMarked;
