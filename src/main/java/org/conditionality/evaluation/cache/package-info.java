/** Caches bounded by the bytes they hold. */
@NullMarked
package org.conditionality.evaluation.cache;

import org.jspecify.annotations.NullMarked;
