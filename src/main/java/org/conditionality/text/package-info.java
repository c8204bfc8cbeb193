/** Strict reading of YAML and JSON: every value with its place, every problem with a suggestion. */
@NullMarked
package org.conditionality.text;

import org.jspecify.annotations.NullMarked;
