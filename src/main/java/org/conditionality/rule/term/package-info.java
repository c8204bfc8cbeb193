/** What rules compare: numbers, dates and settings, followed through variables and derived records. */
@NullMarked
package org.conditionality.rule.term;

import org.jspecify.annotations.NullMarked;
