/** The pages that an analyst opens: what they ask of the service, laid out by templates. */
@NullMarked
package org.conditionality.page;

import org.jspecify.annotations.NullMarked;
