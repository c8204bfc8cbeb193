/** Answers as text, tables and XML. */
@NullMarked
package org.conditionality.cli.text;

import org.jspecify.annotations.NullMarked;
