/** Tools for rule authors: what is wrong with rules, in words and in the formats that other tools read. */
@NullMarked
package org.conditionality.author;

import org.jspecify.annotations.NullMarked;
