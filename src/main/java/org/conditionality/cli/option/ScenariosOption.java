package org.conditionality.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.conditionality.text.FileProblem;
import org.conditionality.text.RefusedFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which scenarios a command is about: those of the directory named, or of {@code scenarios} in the working directory. */
public final class ScenariosOption {

    /** The directory that is looked for where none is named. */
    public static final Path HERE = Path.of("scenarios");

    @Option(
            names = "--scenarios",
            paramLabel = "SCENARIOS",
            description = "The directory of scenarios; ./scenarios if left out.")
    private @Nullable Path named;

    /** The directory named, if there is one. */
    public Optional<Path> named() {
        return Optional.ofNullable(named);
    }

    /**
     * The directory; empty for the copy in the jar, where the rules are that too. Throws {@link RefusedFile} where there
     * is none to be found.
     */
    public Optional<Path> directory(RulesOption rules) {
        return directory(rules.isShipped());
    }

    public Optional<Path> directory(boolean shipped) {
        if (named == null && !shipped && !Files.exists(HERE)) {
            throw new RefusedFile(List.of(new FileProblem(
                    HERE.toString(),
                    1,
                    "No scenarios here: there is no directory `scenarios` in `%s`."
                            .formatted(RulesOption.workingDirectory()),
                    "Run the command where `scenarios/` is, or name the directory with `--scenarios DIRECTORY`.")));
        }
        return orHere(named, shipped);
    }

    /** The same where a command can do without scenarios: empty also where there are none. */
    public static Optional<Path> orHere(@Nullable Path named, boolean shipped) {
        return Optional.ofNullable(named).or(() -> Optional.of(HERE).filter(here -> !shipped && Files.exists(here)));
    }
}
