/** The command line, thin: words and options in, text and an exit code out. Starts no web service. */
@NullMarked
package org.conditionality.cli;

import org.jspecify.annotations.NullMarked;
