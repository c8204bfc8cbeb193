/** From the body of a request to a question: what is asked, of which agreement, on which date, with which facts. */
@NullMarked
package org.conditionality.question;

import org.jspecify.annotations.NullMarked;
