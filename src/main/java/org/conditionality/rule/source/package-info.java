/** What can be told of rules from their text: DRL read with the place of every word, and what is wrong with it. */
@NullMarked
package org.conditionality.rule.source;

import org.jspecify.annotations.NullMarked;
