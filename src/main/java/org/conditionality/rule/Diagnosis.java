package org.conditionality.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * Finds the rules at fault when a compilation fails. The compiler names no line, so each rule is compiled alone, with
 * the declarations of all files; that costs a fraction of a second a rule, and only when something is wrong.
 */
final class Diagnosis {

    private Diagnosis() {}

    /** One text per fault, as {@code file:line: rule "name": message}; the compiler's own messages if none is found. */
    static List<String> of(RuleFiles files, List<String> messages) {
        var faults = new ArrayList<String>();
        var parsed = new TreeMap<String, PackageDescr>();
        files.texts().forEach((path, text) -> {
            var one = DrlReader.parse(path, text, faults);
            if (one != null) {
                parsed.put(path, one);
            }
        });
        if (!faults.isEmpty()) {
            return faults;
        }
        var bare = withoutRules(files.texts(), parsed);
        var shared = Compiler.complaints(new RuleFiles(bare));
        if (!shared.isEmpty()) {
            shared.forEach(text -> faults.add("declarations: " + plain(text)));
            return faults;
        }
        parsed.forEach((path, one) -> faults.addAll(inFile(path, files.texts(), one, bare)));
        return faults.isEmpty() ? messages.stream().map(Diagnosis::plain).toList() : faults;
    }

    private static List<String> inFile(
            String path, Map<String, String> texts, PackageDescr parsed, SortedMap<String, String> bare) {
        if (parsed.getRules().isEmpty() || sound(path, texts, bare)) {
            return List.of();
        }
        var faults = new ArrayList<String>();
        var lines = texts.getOrDefault(path, "").split("\n", -1);
        for (var rule : parsed.getRules()) {
            var trial = new TreeMap<>(bare);
            var alone = String.join("\n", Arrays.copyOfRange(lines, rule.getLine() - 1, lastLine(rule, lines)));
            trial.merge(path, "\n" + alone, String::concat);
            for (var complaint : new LinkedHashSet<>(Compiler.complaints(new RuleFiles(trial)))) {
                if (!complaint.startsWith("Java source of ")) {
                    faults.add(
                            "%s:%d: rule \"%s\": %s".formatted(path, rule.getLine(), rule.getName(), plain(complaint)));
                }
            }
        }
        return faults;
    }

    private static boolean sound(String path, Map<String, String> texts, SortedMap<String, String> bare) {
        var trial = new TreeMap<>(bare);
        trial.put(path, texts.getOrDefault(path, ""));
        return Compiler.complaints(new RuleFiles(trial)).isEmpty();
    }

    private static int lastLine(BaseDescr rule, String[] lines) {
        for (var line = rule.getLine(); line < lines.length; line++) {
            if (lines[line].strip().equals("end")) {
                return line + 1;
            }
        }
        return lines.length;
    }

    private static SortedMap<String, String> withoutRules(Map<String, String> texts, Map<String, PackageDescr> parsed) {
        var bare = new TreeMap<String, String>();
        texts.forEach((path, text) -> {
            var lines = text.split("\n", -1);
            var one = parsed.get(path);
            if (one != null) {
                for (var rule : one.getRules()) {
                    Arrays.fill(lines, rule.getLine() - 1, lastLine(rule, lines), "");
                }
            }
            bare.put(path, String.join("\n", lines));
        });
        return bare;
    }

    private static String plain(String message) {
        return message.lines().findFirst().orElse(message).strip();
    }
}
