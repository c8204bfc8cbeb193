/** Agreements with their readings: the library, and how a pack is built from its files. */
@NullMarked
package org.conditionality.rule.pack;

import org.jspecify.annotations.NullMarked;
