package org.conditionality.forms;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.author.check.RulesCheck;
import org.conditionality.rule.mutation.Mutants;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.whatif.cutpoint.CutPointAnswer.FieldCuts;
import org.conditionality.whatif.cutpoint.CutPointAnswer.ReadingCuts;
import org.conditionality.whatif.cutpoint.CutPointList;

/**
 * What is known of rules, apart from how and where they are written.
 *
 * @param cutPoints by agreement, reading and field
 * @param findings how many of each code there are, by file and rule
 * @param mutants how many of each kind there are, by file and rule
 */
record RulesSummary(Map<String, FieldCuts> cutPoints, Map<String, Long> findings, Map<String, Long> mutants) {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 1);

    static RulesSummary of(Library library, Optional<Path> rules) {
        var cutPoints = new TreeMap<String, FieldCuts>();
        library.packs().forEach(pack -> cutPoints.putAll(cuts(pack)));
        return new RulesSummary(
                cutPoints,
                counted(RulesCheck.of(rules).findings().stream()
                        .map(each -> each.file() + " " + each.rule() + " "
                                + each.code().id())),
                counted(Mutants.of(rules).mutations().stream()
                        .map(each -> each.file() + " " + each.rule() + " " + each.kind())));
    }

    private static Map<String, Long> counted(Stream<String> all) {
        return all.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, FieldCuts> cuts(Pack pack) {
        var all = new TreeMap<String, FieldCuts>();
        CutPointList.of(pack, pack.readings(), DAY)
                .readings()
                .forEach((reading, cuts) -> cuts(cuts)
                        .forEach((field, unplaced) ->
                                all.put(pack.agreement().id() + " " + reading + " " + field, unplaced)));
        return all;
    }

    private static Map<String, FieldCuts> cuts(ReadingCuts cuts) {
        return cuts.fields().stream().collect(Collectors.toMap(FieldCuts::field, RulesSummary::unplaced));
    }

    /** What a comparison compares is told in the order in which it is written. */
    private static FieldCuts unplaced(FieldCuts cuts) {
        return new FieldCuts(
                cuts.field(),
                cuts.kind(),
                cuts.values(),
                List.of(),
                cuts.comparedWith(),
                cuts.dated(),
                cuts.analysable(),
                cuts.readBy().stream()
                        .map(rule -> new RuleInfo(rule.name(), rule.file(), 0, rule.clause()))
                        .toList());
    }
}
