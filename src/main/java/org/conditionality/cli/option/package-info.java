/** The options that commands share, and their exit codes. */
@NullMarked
package org.conditionality.cli.option;

import org.jspecify.annotations.NullMarked;
