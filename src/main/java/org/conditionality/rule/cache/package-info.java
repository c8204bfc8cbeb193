/** Compiled rules and findings kept on disk, keyed by their sources and by the build. */
@NullMarked
package org.conditionality.rule.cache;

import org.jspecify.annotations.NullMarked;
