/** The rules in force, and putting newer ones in their place while questions are answered. */
@NullMarked
package org.conditionality.reload;

import org.jspecify.annotations.NullMarked;
