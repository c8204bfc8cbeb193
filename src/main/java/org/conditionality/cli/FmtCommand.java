package org.conditionality.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.conditionality.author.Layout;
import org.conditionality.rule.source.DrlFiles;
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
        description = "Lays out DRL in one way. Only white space changes: what a rule means never does.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file is laid out",
            "1:with --check, a file is not; or a file cannot be read as DRL",
            "2:the command was not understood, or a file is not there or cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality fmt             every file below ./rules",
            "  conditionality fmt --check     names files that are not, and changes none",
            "  conditionality fmt rules/doha-2020/us.drl"
        })
final class FmtCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "PATH", description = "A file of DRL, or a directory of them.")
    private @Nullable Path path;

    @Option(names = "--check", description = "Change nothing; say which files are not laid out.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var exit = Exit.CLEAN;
        for (var file : files(path == null ? new RulesOption().directory().orElseThrow() : path)) {
            var text = Files.readString(file);
            var faults = DrlFiles.read(file.toString(), text).findings();
            if (!faults.isEmpty()) {
                faults.forEach(out::println);
                exit = Exit.FOUND;
                continue;
            }
            var laidOut = Layout.of(text);
            if (laidOut.equals(text)) {
                continue;
            }
            if (check) {
                out.println(file + " is not laid out. Run `conditionality fmt " + file + "`.");
                exit = Exit.FOUND;
            } else {
                Files.writeString(file, laidOut);
                out.println(file + " is laid out.");
            }
        }
        return exit;
    }

    private List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            throw new ParameterException(spec.commandLine(), "There is no `" + root + "`.");
        }
        try (var below = Files.walk(root)) {
            var files = below.filter(Files::isRegularFile)
                    .filter(file -> file.equals(root) || file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "There is no file of DRL below `" + root + "`: nothing to lay out.");
            }
            return files;
        }
    }
}
