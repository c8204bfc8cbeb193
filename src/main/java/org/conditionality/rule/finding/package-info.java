/** What is wrong with rules: codes, findings with their places, and the failure that carries them. */
@NullMarked
package org.conditionality.rule.finding;

import org.jspecify.annotations.NullMarked;
