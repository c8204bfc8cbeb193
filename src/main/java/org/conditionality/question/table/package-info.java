/** From a table to questions: columns are what a question states, and each row is a case. */
@NullMarked
package org.conditionality.question.table;

import org.jspecify.annotations.NullMarked;
