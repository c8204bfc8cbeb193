/** How the labels of one obligation turn as facts vary. */
@NullMarked
package org.conditionality.page.explore;

import org.jspecify.annotations.NullMarked;
