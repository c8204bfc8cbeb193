/** The one layout of rule files. */
@NullMarked
package org.conditionality.author.format;

import org.jspecify.annotations.NullMarked;
