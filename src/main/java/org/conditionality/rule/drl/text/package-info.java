/** The text of a file of DRL before it is read: comments, statements, places, tokens and limits. */
@NullMarked
package org.conditionality.rule.drl.text;

import org.jspecify.annotations.NullMarked;
