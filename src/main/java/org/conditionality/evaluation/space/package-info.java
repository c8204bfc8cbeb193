/** All fact sets at once: for each label the combinations of fields that lead to it. */
@NullMarked
package org.conditionality.evaluation.space;

import org.jspecify.annotations.NullMarked;
