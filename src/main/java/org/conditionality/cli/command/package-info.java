/** The commands, one class each. */
@NullMarked
package org.conditionality.cli.command;

import org.jspecify.annotations.NullMarked;
