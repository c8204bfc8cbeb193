/** The scenarios that keep the rules honest: which there are, and how they came out. */
@NullMarked
package org.conditionality.page.scenarios;

import org.jspecify.annotations.NullMarked;
