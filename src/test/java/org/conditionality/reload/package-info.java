@NullMarked
package org.conditionality.reload;

import org.jspecify.annotations.NullMarked;
