package org.conditionality;

import org.conditionality.reload.Reloader;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how rules are read again when their files change, as {@code conditionality.reload.*} says.
 *
 * @param enabled left out, they are; rules that stand in the jar never change
 * @param scenarios what becomes of rules whose scenarios fail; left out, they do not come into force
 */
@ConfigurationProperties("conditionality.reload")
record ReloadSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("refuse") Reloader.OnFailure scenarios) {}
