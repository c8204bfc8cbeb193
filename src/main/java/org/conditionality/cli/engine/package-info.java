/** What commands do with a file and the rules: read, ask, watch. */
@NullMarked
package org.conditionality.cli.engine;

import org.jspecify.annotations.NullMarked;
