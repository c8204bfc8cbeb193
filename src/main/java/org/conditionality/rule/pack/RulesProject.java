package org.conditionality.rule.pack;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.conditionality.rule.cache.KeptValues;
import org.conditionality.rule.cache.ModuleCache;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.RulesFault;

/** A directory of rules that somebody works on: what is wrong with it is found without loading what is sound. */
public final class RulesProject {

    private final RuleFiles files;
    private final ModuleCache cache = ModuleCache.ofUser();

    private RulesProject(RuleFiles files) {
        this.files = files;
    }

    /**
     * The directory given, or the copy in the jar where none is. Throws {@link RulesFault} where it cannot be read.
     */
    public static RulesProject of(Optional<Path> rules) {
        return new RulesProject(RuleFiles.read(rules));
    }

    public RuleFiles files() {
        return files;
    }

    /** The agreements there are, by name. */
    public List<String> agreements() {
        return files.agreements();
    }

    /**
     * Every fault that keeps rules from being used, each once.
     *
     * @param progress told what is looked at next
     */
    public List<Finding> faults(Consumer<String> progress) {
        var builder = new PackBuilder(cache);
        var faults = new LinkedHashSet<Finding>();
        progress.accept("Reading the rules …");
        agreements().forEach(agreement -> faults.addAll(builder.textFaults(agreement, files.of(agreement))));
        files.incidents().ifPresent(own -> faults.addAll(IncidentRules.textFaults(own, cache)));
        // The compiler takes seconds, and has little to say of rules whose text is at fault.
        if (faults.isEmpty()) {
            for (var agreement : agreements()) {
                progress.accept("Compiling " + agreement + " …");
                faults.addAll(builder.compilerFaults(agreement, files.of(agreement)));
            }
            files.incidents().ifPresent(own -> faults.addAll(IncidentRules.compilerFaults(own, cache)));
        }
        return List.copyOf(faults);
    }

    /** The pack of an agreement. Throws {@link RulesFault}. */
    public Pack pack(String agreement) {
        return new PackBuilder(cache).build(agreement, files.of(agreement));
    }

    /**
     * What is found in all files, or about those of one agreement, kept until these or the code that finds it
     * change.
     *
     * @param agreement empty for all files
     */
    public List<Finding> remembered(String agreement, Supplier<List<Finding>> found) {
        var some = agreement.isEmpty() ? files : files.of(agreement);
        return cache.remembered(
                some, agreement.isEmpty() ? "found" : "examined", KeptValues.listOf(Finding.class), found);
    }
}
