/** Writes findings as text, JSON, SARIF and GitHub annotations. */
@NullMarked
package org.conditionality.author.report;

import org.jspecify.annotations.NullMarked;
