/** Measurements of speed and memory, run on demand: {@code mvn -Pbenchmark verify}. */
@NullMarked
package org.conditionality.benchmark;

import org.jspecify.annotations.NullMarked;
