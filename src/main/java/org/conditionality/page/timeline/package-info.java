/** Labels through time: a band for each obligation and each reading, and what is so on one day. */
@NullMarked
package org.conditionality.page.timeline;

import org.jspecify.annotations.NullMarked;
