package org.conditionality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where rules and scenarios are read from, as {@code conditionality.rules} and {@code conditionality.scenarios} say.
 * Left out: the directory of that name in the working directory. Where that is not there, rules are the copy in the jar,
 * to which the scenarios in the jar belong; other rules have none.
 */
@ConfigurationProperties("conditionality")
record Directories(@Nullable Path rules, @Nullable Path scenarios) {

    /** The directory of rules; empty for the copy in the jar. */
    Optional<Path> rulesDirectory() {
        return orHere(rules, "rules");
    }

    /** The directory of scenarios; empty for those that belong to the rules, if any do. */
    Optional<Path> scenariosDirectory() {
        return orHere(scenarios, "scenarios");
    }

    /** The directory that is configured, or that of a name in the working directory if it is there. */
    static Optional<Path> orHere(@Nullable Path configured, String name) {
        var here = Path.of(name);
        return Optional.ofNullable(configured).or(() -> Optional.of(here).filter(Files::exists));
    }

    /** Which rules are meant, in one sentence for the log. */
    static String inWords(Optional<Path> rules) {
        return rules.map(directory -> "The rules are those in " + directory.toAbsolutePath() + ".")
                .orElseGet(() -> "The rules and scenarios are the copy in the jar: there is no directory `rules` in "
                        + Path.of("").toAbsolutePath() + ", and `conditionality.rules` names none.");
    }
}
