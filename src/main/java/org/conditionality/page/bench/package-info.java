/** The workbench: a question as a sentence, its facts and its answer. */
@NullMarked
package org.conditionality.page.bench;

import org.jspecify.annotations.NullMarked;
