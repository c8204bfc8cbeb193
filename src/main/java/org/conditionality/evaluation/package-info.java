/** From a question to an answer with its reasons, exact where facts are unknown. */
@NullMarked
package org.conditionality.evaluation;

import org.jspecify.annotations.NullMarked;
