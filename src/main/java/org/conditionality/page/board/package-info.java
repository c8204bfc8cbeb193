/** The answer to a question: its headline and a row for each obligation. */
@NullMarked
package org.conditionality.page.board;

import org.jspecify.annotations.NullMarked;
