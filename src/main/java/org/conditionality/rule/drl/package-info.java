/** The model of a file of DRL: rules, patterns, constraints, expressions and declarations, each with its place. */
@NullMarked
package org.conditionality.rule.drl;

import org.jspecify.annotations.NullMarked;
