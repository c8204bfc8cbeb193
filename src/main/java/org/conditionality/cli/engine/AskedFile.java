package org.conditionality.cli.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.conditionality.cli.option.BaseRevision;
import org.conditionality.cli.option.RulesOption;
import org.conditionality.cli.text.JsonOutput;
import org.conditionality.cli.text.TerminalOutput;
import org.conditionality.whatif.WhatIf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands share that answer a question of what would be: its file, the rules, and how the answer is written. */
public final class AskedFile {

    private static final long MOST_ROWS = 10_000_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The question, as YAML or JSON; - reads the standard input.")
    private Path file = Path.of("-");

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--json", description = "Print JSON, as the web service answers.")
    private boolean json;

    public boolean isJson() {
        return json;
    }

    /** The rules opened, and what they make of the question. */
    public <T> T put(Asked<T> question) {
        return put(question, json);
    }

    /**
     * The same.
     *
     * @param toOthers whether other programs read the output
     */
    public <T> T put(Asked<T> question, boolean toOthers) {
        var read = QuestionFile.read(file);
        var whatIf = open(toOthers);
        return read.put(tree -> question.to(whatIf, tree));
    }

    /** A question to be put. */
    public interface Asked<T> {

        /** What comes of it. Throws {@link org.conditionality.text.RefusedInput}. */
        T to(WhatIf whatIf, @Nullable Object tree);
    }

    /**
     * What would be by other rules.
     *
     * @param place a directory, or a revision that git has of the rules directory
     */
    public WhatIf older(String place) throws IOException, InterruptedException {
        var directory = Path.of(place);
        var here = rules.directory()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "The copy in the jar has no revisions. Name a directory."));
        var older = Files.isDirectory(directory) ? directory : BaseRevision.checkOut(place, here, spec.commandLine());
        return CommandEngine.open(Optional.of(older), Optional.empty()).whatIf(MOST_ROWS);
    }

    private WhatIf open(boolean toOthers) {
        var err = spec.commandLine().getErr();
        TerminalOutput.progress(err, "Opening the rules …");
        var engine = CommandEngine.open(rules);
        TerminalOutput.progress(err, "");
        rules.announce(toOthers);
        return engine.whatIf(MOST_ROWS);
    }

    /** Prints an answer, in words unless JSON is wanted. */
    public <T> void print(T answer, Function<T, String> words) {
        var out = spec.commandLine().getOut();
        out.println(json ? JsonOutput.of(answer) : words.apply(answer));
        out.flush();
    }
}
