/** The HTTP interface: thin, and the only package that knows Spring. */
@NullMarked
package org.conditionality.web;

import org.jspecify.annotations.NullMarked;
