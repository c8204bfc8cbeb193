/** How bodies are written: tables of keys, by which they are read and described. */
@NullMarked
package org.conditionality.text.form;

import org.jspecify.annotations.NullMarked;
