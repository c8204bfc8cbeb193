/** The files that rules consist of: which there are, where they stand, and their fingerprints. */
@NullMarked
package org.conditionality.rule.files;

import org.jspecify.annotations.NullMarked;
