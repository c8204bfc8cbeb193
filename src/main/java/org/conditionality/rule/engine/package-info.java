/** The door to Drools: its services, its compiler and its modules. */
@NullMarked
package org.conditionality.rule.engine;

import org.jspecify.annotations.NullMarked;
