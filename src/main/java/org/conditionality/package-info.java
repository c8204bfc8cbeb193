/** Starts Conditionality: the service, or a command of the command line. */
@NullMarked
package org.conditionality;

import org.jspecify.annotations.NullMarked;
