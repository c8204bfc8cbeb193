/** Rules of one meaning in many forms: each is followed, or said not to be, or refused. */
@NullMarked
package org.conditionality.forms;

import org.jspecify.annotations.NullMarked;
