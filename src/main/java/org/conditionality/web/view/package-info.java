/** The bodies of answers about agreements, rules, ledgers and scenarios. */
@NullMarked
package org.conditionality.web.view;

import org.jspecify.annotations.NullMarked;
