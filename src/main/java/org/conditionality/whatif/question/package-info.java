/** What the questions of this package have in common: a base question, and patches to it. */
@NullMarked
package org.conditionality.whatif.question;

import org.jspecify.annotations.NullMarked;
