package org.conditionality.rule.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.conditionality.rule.cache.FileModels;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.read.DrlText;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.rule.finding.RulesFault;

/** Reads the rules of files of DRL. Safe for use by several threads. */
public final class DrlReader {

    private final FileModels models;

    /** What was read of each file: readings of one agreement share most of them. */
    private final Map<String, List<ParsedRule>> read = new ConcurrentHashMap<>();

    public DrlReader(FileModels models) {
        this.models = models;
    }

    /** The rules of all files, in the order of paths and lines. Throws {@link RulesFault} with every fault found. */
    public List<ParsedRule> rules(RuleFiles files) {
        var faults = new ArrayList<Finding>();
        var rules = new ArrayList<ParsedRule>();
        files.drl().texts().forEach((path, text) -> {
            var model = models.of(path, text);
            faults.addAll(findings(path, text, model));
            if (faults.isEmpty()) {
                rules.addAll(read.computeIfAbsent(path + "\n" + text, key -> rules(path, text, model)));
            }
        });
        if (!faults.isEmpty()) {
            throw new RulesFault(faults);
        }
        return List.copyOf(rules);
    }

    /** The rules of a text that is not kept. Throws {@link RulesFault}. */
    public static List<ParsedRule> rules(String path, String text) {
        var model = DrlText.read(text);
        if (!model.faults().isEmpty()) {
            throw new RulesFault(findings(path, text, model));
        }
        return rules(path, text, model);
    }

    private static List<ParsedRule> rules(String path, String text, DrlFile file) {
        var rules = new ArrayList<ParsedRule>();
        var line = 1;
        var at = 0;
        for (var rule : file.rules()) {
            line += lines(text, at, rule.start());
            at = rule.start();
            rules.add(ParsedRule.of(path, text, rule, line));
        }
        return List.copyOf(rules);
    }

    private static int lines(String text, int from, int to) {
        return (int)
                text.substring(from, to).chars().filter(sign -> sign == '\n').count();
    }

    private static List<Finding> findings(String path, String text, DrlFile model) {
        var findings = FindingList.in(path, text);
        model.faults().forEach(findings::add);
        return List.copyOf(findings.all());
    }
}
