/** What an edit of the rules changes, over all facts and in the scenarios. */
@NullMarked
package org.conditionality.author.diff;

import org.jspecify.annotations.NullMarked;
