package org.conditionality.reload;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.pack.RulesRevision;

/** Tries rules of which their text does not say how long they take, each agreement's once, in a process of their own. */
final class SlowTrials {

    /** More rules than these are only counted. */
    private static final int NAMED = 3;

    private final TrialProcess process;
    private final Path directory;
    private final Optional<Path> scenarios;

    /** By agreement, the rules of which it is known whether they end. */
    private final Map<String, Optional<Pack>> tried = new HashMap<>();

    SlowTrials(TrialProcess process, Path directory, Optional<Path> scenarios) {
        this.process = process;
        this.directory = directory;
        this.scenarios = scenarios;
    }

    /** The revision, less the rules that did not end where they could be ended. */
    RulesRevision passed(RulesEdition before, RulesRevision revision) {
        var result = revision;
        for (var agreement : revision.packs().keySet()) {
            var pack = Objects.requireNonNull(revision.packs().get(agreement)).usable();
            if (pack.isEmpty() || pack.equals(before.library().pack(agreement)) || pack.equals(tried.get(agreement))) {
                continue;
            }
            var slow = pack.get().unbounded();
            if (!slow.isEmpty()) {
                var fault = process.fault(directory, scenarios, agreement);
                result = fault.isEmpty() ? result : result.without(agreement, List.of(fault.get() + " " + named(slow)));
            }
            tried.put(agreement, pack);
        }
        return result;
    }

    /** Which rules these are, in words. */
    static String named(List<String> rules) {
        var first = rules.subList(0, Math.min(NAMED, rules.size()));
        var more = rules.size() > first.size() ? "; and %d more".formatted(rules.size() - first.size()) : "";
        return "Their text does not say how long it takes: " + String.join("; ", first) + more + ".";
    }
}
