package org.conditionality.rule.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conditionality.rule.check.bound.PatternJoins;
import org.conditionality.rule.check.bound.RuleBounds;
import org.conditionality.rule.check.bound.RuleFeeding;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.check.type.FileSource.TypeSource;
import org.conditionality.rule.check.type.KnownTypes;
import org.conditionality.rule.check.type.NormTypes;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.read.DrlText;
import org.conditionality.rule.drl.read.GrammarComparison;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;

/** Finds what is wrong with rules from their text alone, without a compiler: in a fraction of a second. */
public final class SourceCheck {

    private static final Set<String> FIELD_TYPES = Set.of("Boolean", "Integer", "LocalDate", "String");

    private final Map<String, Admitted> admitted = new HashMap<>();

    /** A file, and what keeps it from being compiled, whatever it is read along with. */
    private record Admitted(FileSource file, List<Finding> findings) {}

    /** A check that reads each file once, however many readings share it. */
    public SourceCheck() {}

    private Admitted admitted(String path, String text) {
        return admitted.computeIfAbsent(path + "\n" + text, key -> {
            var findings = FindingList.in(path, text);
            var drl = DrlText.read(text);
            new Admission(drl, findings).check();
            if (findings.all().isEmpty()) {
                same(text, drl, findings);
            }
            return new Admitted(FileSource.of(path, text, drl), findings.all());
        });
    }

    private static void same(String text, DrlFile drl, FindingList findings) {
        GrammarComparison.difference(text, drl)
                .ifPresent(offset -> findings.add(
                        FindingCode.FORM,
                        offset,
                        "rule".length(),
                        null,
                        "The two grammars of Drools read differently what begins here.",
                        "Write it more plainly: one pattern and one comparison at a time."));
    }

    /** The rules of one reading, in which nothing is wrong, of which their text does not say how long they take. */
    public List<String> unbounded(SortedMap<String, String> texts) {
        var files = new TreeMap<String, DrlFile>();
        texts.forEach(
                (path, text) -> files.put(path, admitted(path, text).file().drl()));
        return RuleBounds.unknown(texts, files);
    }

    /**
     * Every fault of the rules of one reading.
     *
     * @param texts its DRL files, by path
     * @param names what there is to name, by the kind of fault of naming something else; a kind left out is not checked
     */
    public List<Finding> check(SortedMap<String, String> texts, Map<FindingCode, Collection<String>> names) {
        var found = new LinkedHashSet<Finding>();
        var files = new ArrayList<FileSource>();
        texts.forEach((path, text) -> {
            var one = admitted(path, text);
            found.addAll(one.findings());
            files.add(one.file());
        });
        var types = new KnownTypes(files);
        var known = new HashMap<>(names);
        known.put(FindingCode.UNKNOWN_PATH, types.paths());
        var all = new NameCheck.Known(known);
        declarations(files, types, found);
        twins(files, found);
        var feeding = new RuleFeeding(files.stream().map(FileSource::drl).toList());
        for (var file : files) {
            var findings = FindingList.in(file.path(), file.text());
            imports(file, findings);
            ControlCheck.check(files, file.drl(), findings);
            TitleCheck.check(file.drl(), findings);
            FormerNameCheck.check(files, file.drl(), findings);
            file.drl().rules().forEach(rule -> new PatternJoins(types, file, rule, findings).check());
            feeding.check(file.drl(), findings);
            for (var rule : file.rules()) {
                check(
                        rule,
                        findings,
                        () -> new RuleCheck(types, file, rule, findings)
                                .check(new NameCheck(all, file, types, rule, findings)));
            }
            found.addAll(findings.all());
        }
        return found.stream().sorted(Finding.BY_PLACE).toList();
    }

    /** Whoever looks at a rule calls itself for what stands within each other, and can come to an end of what it may. */
    private static void check(RuleSource rule, FindingList findings, Runnable look) {
        try {
            look.run();
        } catch (StackOverflowError e) {
            findings.add(
                    FindingCode.SYNTAX,
                    rule.offset(),
                    "rule".length(),
                    rule.name(),
                    "The rule is nested too deeply to be read.",
                    "Split it into several constraints or rules.");
        }
    }

    private static void imports(FileSource file, FindingList findings) {
        for (var each : file.drl().imports()) {
            var name = each.text();
            var isNorm = name.startsWith(NormTypes.PACKAGE + ".");
            if (isNorm && !name.endsWith(".*") && NormTypes.imported(name).isEmpty()) {
                var simple = name.substring(NormTypes.PACKAGE.length() + 1);
                findings.add(
                        FindingCode.IMPORT,
                        each.start(),
                        name.length(),
                        null,
                        "There is no `" + name + "`.",
                        NearestName.among(simple, NormTypes.all().keySet())
                                .map(near -> "Maybe `" + NormTypes.PACKAGE + "." + near + "`?")
                                .orElse("Write `import " + NormTypes.PACKAGE + ".*`."));
            }
        }
    }

    private static void declarations(List<FileSource> files, KnownTypes types, Set<Finding> found) {
        var first = new HashMap<String, String>();
        for (var file : files) {
            var findings = FindingList.in(file.path(), file.text());
            for (var type : file.types()) {
                var place = file.path() + ":" + findings.lines().line(type.offset());
                var other = first.putIfAbsent(type.name(), place);
                if (other != null) {
                    findings.add(
                            FindingCode.DECLARATION,
                            type.offset(),
                            type.name().length(),
                            null,
                            "The type `" + type.name() + "` is declared at " + other + " already.",
                            "Give one of them another name.");
                }
                fields(file, type, types, findings);
            }
            found.addAll(findings.all());
        }
    }

    private static void fields(FileSource file, TypeSource type, KnownTypes types, FindingList findings) {
        for (var field : type.fields()) {
            var known = FIELD_TYPES.contains(field.type())
                    || (types.isKnown(field.type(), file)
                            && (type.fact() == null || types.enums().contains(field.type())));
            if (!known) {
                var names = new ArrayList<>(FIELD_TYPES.stream().sorted().toList());
                names.addAll(types.enums());
                findings.add(
                        FindingCode.UNKNOWN_TYPE,
                        field.typeOffset(),
                        field.type().length(),
                        null,
                        "The field `" + field.name() + "` of " + type.name() + " cannot be a `" + field.type() + "`.",
                        NearestName.among(field.type(), names)
                                .map(name -> "Maybe `" + name + "`?")
                                .orElse("Declare it as Boolean, Integer, LocalDate, String or a declared enum."));
            }
        }
    }

    private static void twins(List<FileSource> files, Set<Finding> found) {
        var first = new HashMap<String, String>();
        for (var file : files) {
            var findings = FindingList.in(file.path(), file.text());
            for (RuleSource rule : file.rules()) {
                var place = file.path() + ":" + findings.lines().line(rule.offset());
                var other = first.putIfAbsent(rule.name(), place);
                if (other != null) {
                    findings.add(
                            FindingCode.DUPLICATE_RULE,
                            rule.offset(),
                            "rule".length() + rule.name().length() + 3,
                            rule.name(),
                            "The name is taken by the rule at " + other + ".",
                            "Give one of them another name.");
                }
            }
            found.addAll(findings.all());
        }
    }
}
