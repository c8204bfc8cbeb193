package org.conditionality.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.conditionality.cli.engine.AskedFile;
import org.conditionality.cli.option.ExitCode;
import org.conditionality.cli.text.SweepText;
import org.conditionality.cli.text.TerminalOutput;
import org.conditionality.whatif.sweep.SweepQuestion;
import org.conditionality.whatif.sweep.SweepRun;
import org.conditionality.whatif.sweep.SweepTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Puts a grid of facts. */
@Command(
        name = "sweeps",
        mixinStandardHelpOptions = true,
        description = {
            "Evaluates a grid of facts: which labels, which facts decide them, where they change, or the table.",
            "The file says what a body of POST /api/v1/sweeps says: a question with `axes`, and "
                    + "perhaps `where` and `outcomes`. The size of the grid is printed first."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is answered",
            "1:the question or the rules are at fault, or the file cannot be read",
            "2:the command was not understood, or the table cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conditionality sweeps grid.yaml                        the summary",
            "  conditionality sweeps grid.yaml --csv > grid.csv       the table",
            "  conditionality sweeps grid.yaml --output grid.csv      both",
            "with, in grid.yaml,",
            "  agreement: doha-2020",
            "  readings: [text]",
            "  asOf: 2020-08-01",
            "  facts: { signature: { date: 2020-02-29 } }",
            "  axes:",
            "    - { field: forceLevel.usTroops, from: 0, to: 13000, step: 100 }",
            "    - { field: violence.overall, values: \"*\" }",
            "  outcomes: [phase-one-troops]"
        })
public final class SweepsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskedFile asked = new AskedFile();

    @Option(names = "--csv", description = "Write the table as CSV.")
    private boolean csv;

    @Option(names = "--ndjson", description = "Write the table as NDJSON, an object on each line.")
    private boolean ndjson;

    @Option(
            names = "--output",
            paramLabel = "TABLE",
            description = "Write the table to this file, as CSV unless --ndjson is given, and print the summary.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        if (csv && ndjson) {
            throw new ParameterException(spec.commandLine(), "The table is CSV or NDJSON, not both.");
        }
        if (asked.isJson() && output == null && (csv || ndjson)) {
            throw new ParameterException(
                    spec.commandLine(), "Both would go to the standard output. Name a file for the table: --output.");
        }
        // Whether a table follows stands in the question, too.
        var run = asked.put((whatIf, tree) -> whatIf.open(whatIf.sweep(tree, SweepQuestion.Format.JSON)), true);
        var format = format(run.sweep());
        if (run.sweep().estimateOnly()) {
            asked.print(run.answer(false), answer -> SweepText.of(answer.estimate()));
            return ExitCode.CLEAN;
        }
        say(SweepText.of(run.estimate()));
        if (output != null) {
            write(run, format.orElse(SweepQuestion.Format.CSV), output);
        } else if (format.isPresent()) {
            write(run, format.get(), System.out);
            return ExitCode.CLEAN;
        }
        asked.print(
                output == null && asked.isJson() && run.sweep().rows() <= SweepRun.LONG
                        ? run.whole()
                        : run.answer(true),
                answer -> SweepText.of(Objects.requireNonNull(answer.summary())));
        return ExitCode.CLEAN;
    }

    /** How the table is to be written: as an option says, or else the question; empty where no table is wanted. */
    private Optional<SweepQuestion.Format> format(SweepQuestion sweep) {
        if (csv || ndjson) {
            return Optional.of(csv ? SweepQuestion.Format.CSV : SweepQuestion.Format.NDJSON);
        }
        return Optional.of(sweep.format()).filter(format -> format != SweepQuestion.Format.JSON && !asked.isJson());
    }

    /** What is not the answer goes to the error stream. */
    private void say(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
    }

    private void write(SweepRun run, SweepQuestion.Format format, Path file) {
        try (var target = Files.newOutputStream(file)) {
            write(run, format, target);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The table cannot be written to %s. Is there such a directory, and room?".formatted(file),
                    e);
        }
    }

    private void write(SweepRun run, SweepQuestion.Format format, OutputStream target) throws IOException {
        var rows = run.sweep().rows();
        try {
            new SweepTable(run, written -> {
                        if (target == System.out && System.out.checkError()) {
                            throw new CancellationException("Nobody reads on.");
                        }
                        TerminalOutput.progress(
                                spec.commandLine().getErr(), "%,d of %,d rows".formatted(written, rows));
                    })
                    .write(target, format);
        } catch (CancellationException nobodyReads) {
            // Whoever reads the table has seen enough, as `head` has.
            return;
        }
        TerminalOutput.progress(spec.commandLine().getErr(), "");
    }
}
