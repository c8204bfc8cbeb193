/** Reads files of DRL with the grammar of Drools into a model of what rules may be made of, with places in their text. */
@NullMarked
package org.conditionality.rule.drl;

import org.jspecify.annotations.NullMarked;
