/** The HTTP interface: thin, and with the root package and the pages the only one that knows Spring. */
@NullMarked
package org.conditionality.web;

import org.jspecify.annotations.NullMarked;
