/** Rules and declarations as the analysis sees them. */
@NullMarked
package org.conditionality.rule.parsed;

import org.jspecify.annotations.NullMarked;
