package org.conditionality.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.conditionality.rule.finding.RulesFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Which rules a command is about: those of the directory named, or of {@code rules} in the working directory. The copy
 * in the jar is never taken for them: only where it is asked for, and then the first line says so.
 */
public final class RulesOption {

    /** The directory that is looked for where none is named. */
    static final Path HERE = Path.of("rules");

    private static final String VOCABULARY = "vocabulary.drl";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rules", paramLabel = "RULES", description = "The directory of rules; ./rules if left out.")
    private @Nullable Path named;

    @Option(names = "--shipped", description = "Take the copy of rules and scenarios in the jar.")
    private boolean shipped;

    /** Whether the copy in the jar is asked for. */
    public boolean isShipped() {
        return shipped;
    }

    /** Whether it is said at all which rules are meant. */
    public boolean isGiven() {
        return shipped || named != null;
    }

    /** The directory; empty for the copy in the jar. Throws {@link RulesFault} where there is none to be found. */
    public Optional<Path> directory() {
        if (shipped && named != null) {
            throw new ParameterException(
                    spec.commandLine(), "`--shipped` takes the rules in the jar, and `--rules` others. Leave out one.");
        }
        return shipped ? Optional.empty() : Optional.of(named != null ? named : here());
    }

    /** The directory in the working directory. Throws {@link RulesFault} where there is none. */
    public static Path here() {
        if (!Files.exists(HERE)) {
            throw RulesFault.noDirectory(
                    "No rules here: there is no directory `rules` in `%s`.".formatted(workingDirectory()),
                    "Run the command where `rules/` is, name the directory with `--rules DIRECTORY`, or ask for the "
                            + "copy in the jar with `--shipped`." + above());
        }
        return HERE;
    }

    static Path workingDirectory() {
        return Path.of("").toAbsolutePath();
    }

    /** Where rules lie that were perhaps meant. */
    private static String above() {
        for (var at = workingDirectory(); at != null; at = at.getParent()) {
            for (var candidate : new Path[] {at, at.resolve(HERE)}) {
                if (Files.isRegularFile(candidate.resolve(VOCABULARY))) {
                    return " Maybe `--rules " + candidate + "`?";
                }
            }
        }
        return "";
    }

    /**
     * Says in the first line that it is the copy in the jar.
     *
     * @param toOthers whether other programs read the output, so that this goes to the error stream
     */
    public void announce(boolean toOthers) {
        if (shipped) {
            var line = spec.commandLine();
            var where = toOthers ? line.getErr() : line.getOut();
            where.println("About the rules and scenarios in the jar, as `--shipped` asks:");
            where.flush();
        }
    }
}
