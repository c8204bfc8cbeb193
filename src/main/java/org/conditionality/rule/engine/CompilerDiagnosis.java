package org.conditionality.rule.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.rule.check.DrlFiles;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;

/**
 * Finds the rules at fault when a compilation fails although nothing is wrong with their text. The compiler names no
 * line, so half of the rules are compiled without the others, and then half of those, until one is left.
 */
final class CompilerDiagnosis {

    private final RuleFiles files;
    private final Optional<ClassLoader> types;
    private final List<RuleSource> rules = new ArrayList<>();

    private CompilerDiagnosis(RuleFiles files, Optional<ClassLoader> types) {
        this.files = files;
        this.types = types;
        files.texts()
                .forEach((path, text) ->
                        rules.addAll(DrlFiles.read(path, text).source().rules()));
    }

    /** One finding for each rule at fault; the compiler's own messages if none is found. */
    static List<Finding> of(RuleFiles files, Optional<ClassLoader> types, List<String> messages) {
        var diagnosis = new CompilerDiagnosis(files, types);
        var shared = diagnosis.complaints(diagnosis.only(List.of()));
        if (!shared.isEmpty()) {
            return unplaced(FindingCode.DECLARATION, shared);
        }
        var found = diagnosis.among(diagnosis.rules);
        return found.isEmpty() ? unplaced(FindingCode.COMPILER, messages) : found;
    }

    private static List<Finding> unplaced(FindingCode code, Collection<String> messages) {
        return messages.stream()
                .map(CompilerDiagnosis::plain)
                .distinct()
                .map(text -> Finding.of(code, "", text, null))
                .toList();
    }

    private List<Finding> among(List<RuleSource> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        var complaints = complaints(only(some));
        if (complaints.isEmpty()) {
            return List.of();
        } else if (some.size() == 1) {
            return found(some.get(0), complaints);
        }
        var middle = some.size() / 2;
        var found = new ArrayList<>(among(some.subList(0, middle)));
        found.addAll(among(some.subList(middle, some.size())));
        return found;
    }

    private List<String> complaints(RuleFiles some) {
        return RuleCompiler.complaints(some, types);
    }

    private List<Finding> found(RuleSource rule, List<String> complaints) {
        var offset = place(rule);
        var before = files.texts().getOrDefault(rule.path(), "").substring(0, offset);
        var line = (int) before.chars().filter(sign -> sign == '\n').count() + 1;
        var column = offset - before.lastIndexOf('\n');
        return complaints.stream()
                .filter(complaint -> !complaint.startsWith("Java source of "))
                .map(CompilerDiagnosis::plain)
                .distinct()
                .map(text -> new Finding(
                        FindingCode.COMPILER,
                        rule.path(),
                        line,
                        column,
                        1,
                        rule.name(),
                        isLongAfterNumber(text) ? "A number stands before a property that is a long." : text,
                        isLongAfterNumber(text) ? "Write the property first, as in `current > 0`." : null))
                .toList();
    }

    /** The engine translates {@code 0 < property} into code that does not compile where the property is a long. */
    private static boolean isLongAfterNumber(String complaint) {
        return complaint.contains("IndexedBy(") && complaint.matches(".*\\(Class<Long>.*, int\\).*");
    }

    /** The consequence, where the rule compiles with another one; else the rule. */
    private int place(RuleSource rule) {
        var made = rule.made();
        if (made == null) {
            return rule.offset();
        }
        var texts = new TreeMap<>(only(List.of(rule)).texts());
        var text = texts.getOrDefault(rule.path(), "");
        texts.put(rule.path(), text.substring(0, made.start()) + "\"\"" + text.substring(made.end()));
        return complaints(new RuleFiles(texts)).isEmpty() ? made.start() : rule.offset();
    }

    /** The files with every other rule blanked. */
    private RuleFiles only(Collection<RuleSource> kept) {
        var texts = new TreeMap<String, String>();
        var keep = Set.copyOf(kept);
        files.texts().forEach((path, text) -> {
            var blanked = new StringBuilder(text);
            for (var rule : rules) {
                if (rule.path().equals(path) && !keep.contains(rule)) {
                    blank(blanked, rule.offset(), rule.end());
                }
            }
            texts.put(path, blanked.toString());
        });
        return new RuleFiles(texts);
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static String plain(String message) {
        return message.lines().findFirst().orElse(message).strip();
    }
}
