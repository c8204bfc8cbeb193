package org.conditionality;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked for at once.
 *
 * @param sweepRows the most rows of one sweep
 */
@ConfigurationProperties("conditionality.limits")
record Limits(@DefaultValue("10000000") long sweepRows) {}
