/** The tables of an agreement, evaluated by hand-written Java that shares nothing with the rules it checks. */
@NullMarked
package org.conditionality.secondopinion;

import org.jspecify.annotations.NullMarked;
