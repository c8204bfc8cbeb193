/** The threads on which the product does its work. */
@NullMarked
package org.conditionality.work;

import org.jspecify.annotations.NullMarked;
