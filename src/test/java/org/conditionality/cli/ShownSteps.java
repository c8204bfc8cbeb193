package org.conditionality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conditionality.Documents;
import org.conditionality.RulesCopy;

/**
 * Carries out what a section of a document shows, in a copy of the rules: it writes the files, makes the corrections and
 * gives the commands whose output is shown, and what they print must be what is shown.
 */
final class ShownSteps implements AutoCloseable {

    private static final Pattern FILE = Pattern.compile("\\A(?:#|//) ([^\\s:]+\\.(?:yaml|drl|csv))\\b");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final RulesCopy copy = RulesCopy.of();
    private final List<String> carriedOut = new ArrayList<>();

    /** What was done, in order: names of files and of commands. */
    List<String> carryOut(String section) throws IOException {
        for (var block : Documents.blocks(section)) {
            var file = FILE.matcher(block.text());
            if (block.language().equals("diff")) {
                correct(block.text());
            } else if (block.text().startsWith("mkdir -p ")) {
                directories(words(block.text()));
            } else if (block.text().startsWith("conditionality ")
                    && !block.output().isEmpty()) {
                command(block.text().strip(), block.output());
            } else if (file.find()) {
                copy.write(file.group(1), block.text());
                carriedOut.add(file.group(1));
            } else {
                assertThat(block.language().equals("sh")
                                && !block.output().isEmpty()
                                && !block.text().startsWith("curl "))
                        .as("output is shown of what is not carried out: %s", block.text())
                        .isFalse();
            }
        }
        return carriedOut;
    }

    /** The words of a command, without quotation marks and without a comment. */
    static List<String> words(String command) {
        return WORD.matcher(command.replaceFirst("\\s#.*", ""))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    /** Replaces lines that stand once in one of the files written, or else once in one of the rules. */
    private void correct(String diff) throws IOException {
        var old = linesOf(diff, "-");
        var own = carriedOut.stream().filter(each -> each.contains("/")).toList();
        var files = (own.isEmpty() ? rules() : own)
                .stream().filter(each -> copy.read(each).contains(old)).toList();
        assertThat(files).as(diff).hasSize(1);
        assertThat(copy.read(files.get(0))).containsOnlyOnce(old);
        copy.edit(files.get(0), old, linesOf(diff, "+"));
        carriedOut.add("correct");
    }

    private List<String> rules() throws IOException {
        try (var files = Files.walk(copy.rules())) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .map(file -> root().relativize(file).toString())
                    .toList();
        }
    }

    private static String linesOf(String diff, String sign) {
        return diff.lines()
                .filter(line -> line.startsWith(sign) || line.startsWith(" "))
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    private void directories(List<String> words) throws IOException {
        for (var directory : words.subList(2, words.size())) {
            Files.createDirectories(root().resolve(directory));
        }
        carriedOut.add("mkdir");
    }

    private void command(String command, String shown) {
        var words = words(command);
        var run = CommandLineRun.of(here(words.subList(1, words.size())));

        var printed = (run.out() + run.err()).replace(root() + "/", "");
        assertThat(printed).as(command).matches(pattern(shown));
        carriedOut.add(words.get(1));
    }

    /** The words as they are given in the directory of the copy, where this test cannot go. */
    private String[] here(List<String> words) {
        var here = words.stream()
                .map(word ->
                        word.matches(".*\\.(yaml|csv)") ? root().resolve(word).toString() : word)
                .collect(Collectors.toCollection(ArrayList::new));
        var command = CommandLineRoot.line().getSubcommands().get(words.get(0));
        assertThat(command).as(words.get(0)).isNotNull();
        var isOfACode = words.get(0).equals("explain") && !words.contains("--in");
        if (!isOfACode) {
            here.addAll(List.of("--rules", copy.rules().toString()));
        }
        if (command.getCommandSpec().findOption("--scenarios") != null) {
            here.addAll(List.of("--scenarios", copy.scenarios().toString()));
        }
        return here.toArray(String[]::new);
    }

    private Path root() {
        return copy.rules().resolveSibling("");
    }

    /** What is shown, in which … on a line of its own stands for some lines, and within a line for a part of it. */
    private static Pattern pattern(String shown) {
        return Pattern.compile(Arrays.stream(shown.split("(?<=\n)"))
                .map(line -> line.strip().equals("…") ? "(?:[^\n]*\n)+?" : withinALine(line))
                .collect(Collectors.joining()));
    }

    private static String withinALine(String line) {
        return Pattern.compile("[^…]+|…")
                .matcher(line)
                .results()
                .map(MatchResult::group)
                .map(part -> part.equals("…") ? "[^\n]*?" : Pattern.quote(part))
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        copy.close();
    }
}
