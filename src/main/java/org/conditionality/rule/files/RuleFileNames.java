package org.conditionality.rule.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.text.FileTree;
import org.conditionality.text.FileTree.Kind;

/**
 * Which files of a rules directory are read: four by their names, and those in the folders of agreements. What looks like
 * one of them and is not, by its place, its name or what it is, is a fault: nothing is passed over in silence.
 */
public final class RuleFileNames {

    private static final Set<String> SHARED = new TreeSet<>(
            Set.of(RuleFiles.VOCABULARY, RuleFiles.LIFECYCLE, RuleFiles.INCIDENTS, RuleFiles.INCIDENT_SETTINGS));
    private static final String DRL = ".drl";
    private static final String YAML = ".yaml";
    private static final List<String> LIKE = List.of(DRL, YAML, ".yml");

    private final List<Finding> faults = new ArrayList<>();

    private RuleFileNames() {}

    /** What is wrong with the names and the kinds of what lies below a directory. */
    static List<Finding> faults(FileTree tree) {
        var names = new RuleFileNames();
        tree.entries().forEach(names::check);
        return names.faults;
    }

    /** Whether a file is read as rules, or as what stands beside them. */
    static boolean isRead(String path) {
        return path.endsWith(DRL) || path.endsWith(YAML);
    }

    /** What is wrong with files named after a reading but for the case of letters: they would belong to every reading. */
    public static List<Finding> misnamed(String agreement, Collection<String> readings, RuleFiles files) {
        var names = new RuleFileNames();
        for (var reading : readings) {
            var right = agreement + "/" + reading + DRL;
            files.texts().keySet().stream()
                    .filter(path -> path.equalsIgnoreCase(right) && !path.equals(right))
                    .forEach(path -> names.fault(
                            path,
                            "It is named after the reading `%s` in other letters, and would belong to every reading."
                                    .formatted(reading),
                            "Rename it to `" + reading + DRL + "`."));
        }
        return names.faults;
    }

    private void check(String path, Kind kind) {
        var isLike = LIKE.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith);
        if (kind == Kind.UNREADABLE && (isLike || path.endsWith("/"))) {
            fault(path, "It cannot be read.", "Is it a link to nothing, or may this user not read it?");
        } else if (kind == Kind.FOLDER && isLike) {
            fault(path, "It is a folder, and not a file of rules.", "Give it a name without this ending.");
        } else if (kind == Kind.NO_FILE && isLike) {
            fault(path, "It is a pipe or a device, and not a file of rules.", "Put a file in its place.");
        } else if (kind == Kind.FILE && isLike) {
            checkFile(path);
        }
    }

    private void checkFile(String path) {
        var parts = path.split("/", -1);
        var name = parts[parts.length - 1];
        var right = right(name, parts.length == 1);
        if (!right.equals(name)) {
            fault(path, "No file of this name is read.", "Maybe rename it to `" + right + "`?");
        } else if (parts.length > 2) {
            fault(
                    path,
                    "It is too deep to be read: rules belong in the folder of their agreement.",
                    "Maybe move it to `" + parts[0] + "/" + name + "`?");
        } else if (parts.length == 1 && !SHARED.contains(name)) {
            fault(
                    path,
                    "No agreement reads it: outside the folders of agreements only `%s` are read."
                            .formatted(String.join("`, `", SHARED)),
                    "Move it into the folder of its agreement.");
        } else if (parts.length == 2 && name.endsWith(YAML) && !name.equals(RuleFiles.AGREEMENT)) {
            fault(
                    path,
                    "Nothing reads it: the only YAML file of an agreement is `agreement.yaml`.",
                    "Move it elsewhere.");
        }
    }

    /** The name by which it would be read: the endings are in small letters, and so are the names that are looked for. */
    private static String right(String name, boolean isShared) {
        var dot = name.lastIndexOf('.');
        var ending = name.substring(dot).toLowerCase(Locale.ROOT);
        var right = name.substring(0, dot) + (ending.equals(DRL) ? DRL : YAML);
        var known = isShared ? SHARED : Set.of(RuleFiles.AGREEMENT);
        return known.stream().filter(right::equalsIgnoreCase).findFirst().orElse(right);
    }

    private void fault(String path, String message, String suggestion) {
        faults.add(Finding.of(FindingCode.FILE, path, message, suggestion));
    }
}
