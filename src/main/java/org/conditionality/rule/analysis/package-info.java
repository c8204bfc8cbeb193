/** What depends on what: inputs of labels, cut points, days of change, and what the analysis cannot follow. */
@NullMarked
package org.conditionality.rule.analysis;

import org.jspecify.annotations.NullMarked;
