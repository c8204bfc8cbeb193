/** Lints: what is rarely meant, though the rules compile. */
@NullMarked
package org.conditionality.author.check;

import org.jspecify.annotations.NullMarked;
