/** What an answer says, and its words, reasons, disagreements and advice. */
@NullMarked
package org.conditionality.evaluation.answer;

import org.jspecify.annotations.NullMarked;
