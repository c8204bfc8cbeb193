package org.conditionality.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conditionality.author.format.DrlFormatter;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.rule.check.DrlFiles;
import org.conditionality.text.FileTree;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.Utf8Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays out rules in the one way there is. */
@Command(
        name = "fmt",
        mixinStandardHelpOptions = true,
        description = "Formats DRL. Only white space changes, never what a rule means.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file is formatted",
            "1:with --check, a file is not; or a file cannot be read as DRL",
            "2:the command was not understood, or a file is not there or cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality fmt             every file below ./rules",
            "  conditionality fmt --check     names files that are not, and changes none",
            "  conditionality fmt rules/doha-2020/us.drl"
        })
public final class FmtCommand implements Callable<Integer> {

    private static final String WINDOWS = "\r\n";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "PATH", description = "A file of DRL, or a directory of them.")
    private @Nullable Path path;

    @Option(names = "--check", description = "Change nothing; say which files are not formatted.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var exit = ExitCode.CLEAN;
        for (var file : files(path == null ? new RulesOption().directory().orElseThrow() : path)) {
            var text = text(file, out);
            if (text.isEmpty()) {
                exit = ExitCode.FOUND;
                continue;
            }
            var laidOut = laidOut(text.get());
            if (laidOut.equals(text.get())) {
                continue;
            }
            if (check) {
                out.println(file + " is not formatted. Run `conditionality fmt " + file + "`.");
                exit = ExitCode.FOUND;
            } else {
                Files.writeString(file, laidOut);
                out.println("Formatted " + file + ".");
            }
        }
        return exit;
    }

    /** The text of a file that is DRL; what is wrong with another is said. */
    private static Optional<String> text(Path file, PrintWriter out) {
        try {
            var text = Utf8Text.read(file, file.toString());
            var faults = DrlFiles.read(file.toString(), text).findings();
            faults.forEach(out::println);
            return Optional.of(text).filter(sound -> faults.isEmpty());
        } catch (RefusedFile e) {
            out.println(e.getMessage());
            return Optional.empty();
        }
    }

    /** Lines end as they did. */
    private static String laidOut(String text) {
        return text.contains(WINDOWS)
                ? DrlFormatter.of(text.replace(WINDOWS, "\n")).replace("\n", WINDOWS)
                : DrlFormatter.of(text);
    }

    private List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            throw new ParameterException(spec.commandLine(), "There is no `" + root + "`.");
        }
        var files = Files.isDirectory(root)
                ? FileTree.of(root).files().stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".drl"))
                        .map(root::resolve)
                        .toList()
                : List.of(root);
        if (files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "There is no file of DRL below `" + root + "`: nothing to format.");
        }
        return files;
    }
}
