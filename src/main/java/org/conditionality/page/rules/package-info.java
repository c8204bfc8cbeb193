/** The rules of an agreement, each sentence beside the clause that it rests on. */
@NullMarked
package org.conditionality.page.rules;

import org.jspecify.annotations.NullMarked;
