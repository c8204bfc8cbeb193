/** The states an obligation can be in: each way in which its inputs can combine. */
@NullMarked
package org.conditionality.evaluation.state;

import org.jspecify.annotations.NullMarked;
