package org.conditionality.reload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.conditionality.scenario.read.ScenarioFiles;

/** Says what is new in an edition of the rules. */
final class ReloadNews {

    private final Optional<Path> scenarios;

    /** @param scenarios the directory of the scenarios; empty where there is none */
    ReloadNews(Optional<Path> scenarios) {
        this.scenarios = scenarios;
    }

    /** What is new, agreement by agreement, and then of the directory as a whole; nothing where nothing is. */
    List<String> between(RulesEdition before, RulesEdition next) {
        var news = new ArrayList<String>();
        var agreements = new TreeSet<String>();
        before.standings().forEach(standing -> agreements.add(standing.agreement()));
        next.standings().forEach(standing -> agreements.add(standing.agreement()));
        for (var agreement : agreements) {
            var old = before.standing(agreement);
            var now = next.standing(agreement);
            if (!old.equals(now)) {
                news.add(words(agreement, old, now) + untested(now));
            }
        }
        if (!before.problems().equals(next.problems())) {
            news.addAll(next.problems());
        }
        return news;
    }

    private static String words(String agreement, Optional<RulesStatus> old, Optional<RulesStatus> now) {
        if (now.isEmpty()) {
            return agreement + ": its folder is gone, and it can no longer be asked about.";
        }
        var standing = now.get();
        var what = standing.newer() != null
                ? "the newer rules, %s, are not used".formatted(standing.newer())
                : Objects.equals(old.map(RulesStatus::version).orElse(null), standing.version())
                        ? "the rules in force are the newest again"
                        : "in force is now " + standing.version();
        return agreement + ": " + what
                + (standing.problems().isEmpty() ? "." : ":\n" + String.join("\n", standing.problems()));
    }

    /** That rules which come into force have no scenario, in a line of its own; else nothing. */
    private String untested(Optional<RulesStatus> now) {
        return now.filter(standing -> standing.newer() == null)
                .map(RulesStatus::agreement)
                .filter(agreement -> !ScenarioFiles.withoutFiles(scenarios, List.of(agreement))
                        .isEmpty())
                .map(agreement -> "\n" + ScenarioFiles.untestedInWords(agreement))
                .orElse("");
    }
}
