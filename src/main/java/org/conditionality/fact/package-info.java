/** What may be supposed about the world: the vocabulary, fact sets and the parties' claims. */
@NullMarked
package org.conditionality.fact;

import org.jspecify.annotations.NullMarked;
