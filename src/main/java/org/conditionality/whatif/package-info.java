/** Questions about questions: what would change, what it would take, and on what it turns. */
@NullMarked
package org.conditionality.whatif;

import org.jspecify.annotations.NullMarked;
