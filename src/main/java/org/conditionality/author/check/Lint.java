package org.conditionality.author.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conditionality.rule.check.ComputedCheck;
import org.conditionality.rule.check.DrlFiles;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.pack.AgreementReader;

/** Finds what no compiler minds and an author should: in the text of rules, without running them. */
final class Lint {

    private Lint() {}

    /** What is found in all files together, those of one agreement and one reading included. */
    static List<Finding> of(RuleFiles files) {
        var sources = new TreeMap<String, FileSource>();
        files.texts().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                sources.put(path, DrlFiles.read(path, text).source());
            }
        });
        var found = new ArrayList<Finding>();
        sources.values()
                .forEach(file -> file.rules().forEach(rule -> {
                    var notes = new FileFindings(file, rule.name());
                    new RuleLint(file, rule, notes).look();
                    new RuleContradictions(rule, sources.values(), notes).look();
                    found.addAll(notes.all());
                    found.addAll(ComputedCheck.of(sources.values(), file, rule));
                }));
        found.addAll(UnreadFields.in(sources.values()));
        found.addAll(SameTitles.in(sources.values()));
        readings(files, sources).forEach(reading -> found.addAll(OneSidedConditions.in(reading)));
        return found.stream().distinct().toList();
    }

    /** The files of each reading of each agreement; a file named after no reading belongs to all. */
    private static List<List<FileSource>> readings(RuleFiles files, Map<String, FileSource> sources) {
        var readings = new ArrayList<List<FileSource>>();
        for (var agreement : files.agreements()) {
            for (var own : AgreementReader.readings(agreement, files)) {
                readings.add(own.texts().keySet().stream()
                        .filter(path -> path.startsWith(agreement + "/"))
                        .map(sources::get)
                        .filter(java.util.Objects::nonNull)
                        .toList());
            }
        }
        return readings;
    }
}
