package org.conditionality.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.conditionality.RulesCopy;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.read.DrlText;

/** All rules of this project, written in other forms that mean the same. */
final class RewrittenRules {

    private static final Path RULES = Path.of("rules");

    /** What has been rewritten is rewritten once more, so that forms are turned back too. */
    private static final int TIMES = 2;

    private RewrittenRules() {}

    /** A copy of {@code rules/}, rewritten. */
    static RulesCopy copy(long seed) {
        var random = new Random(seed);
        var texts = texts();
        for (var times = 0; times < TIMES; times++) {
            texts = rewritten(texts, random);
        }
        var copy = RulesCopy.of();
        texts.forEach((path, text) -> copy.write("rules/" + path, text));
        return copy;
    }

    private static Map<String, String> texts() {
        try (var files = Files.walk(RULES)) {
            var texts = new TreeMap<String, String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".drl")).toList()) {
                texts.put(RULES.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> rewritten(Map<String, String> texts, Random random) {
        var read = new TreeMap<String, DrlFile>();
        texts.forEach((path, text) -> read.put(path, read(path, text)));
        var rewritten = new TreeMap<String, String>();
        read.forEach((path, file) -> rewritten.put(
                path,
                RewrittenFile.of(texts.getOrDefault(path, ""), file, new KnownNames(file, read.values()), random)));
        return rewritten;
    }

    private static DrlFile read(String path, String text) {
        var file = DrlText.read(text);
        if (!file.faults().isEmpty()) {
            throw new IllegalStateException(path + ": " + file.faults() + "\n" + text);
        }
        return file;
    }
}
