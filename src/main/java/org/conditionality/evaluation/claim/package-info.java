/** What a reading takes to be so: the parties' claims resolved, and facts derived from incidents. */
@NullMarked
package org.conditionality.evaluation.claim;

import org.jspecify.annotations.NullMarked;
