/** What several readings make of every fact set at once, as decision diagrams over the values of the facts. */
@NullMarked
package org.conditionality.evaluation.diagram;

import org.jspecify.annotations.NullMarked;
