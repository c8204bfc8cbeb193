package org.conditionality;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where rules and scenarios are read from, as {@code conditionality.rules} and {@code conditionality.scenarios} say.
 * Left out: the directory of that name in the working directory, else the copy in the jar.
 */
@ConfigurationProperties("conditionality")
record Directories(@Nullable Path rules, @Nullable Path scenarios) {}
