/** Packs of rules: read, compiled, cached, run and explained. The only package that knows Drools and KIE. */
@NullMarked
package org.conditionality.rule;

import org.jspecify.annotations.NullMarked;
