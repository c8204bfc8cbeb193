/** Which rules, label sets and conditions the scenarios reach. */
@NullMarked
package org.conditionality.author.coverage;

import org.jspecify.annotations.NullMarked;
