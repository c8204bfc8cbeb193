/** What files of DRL are made of, with places in their text. */
@NullMarked
package org.conditionality.rule.drl;

import org.jspecify.annotations.NullMarked;
