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
import org.conditionality.RulesCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Carries out the steps of the tutorial in {@code rules/README.md} in a copy of the rules: it writes the files, makes
 * the corrections and gives the commands, and what they print must be what is shown.
 */
final class TutorialTests {

    private static final Pattern SECTION = Pattern.compile("(?ms)^## An agreement of your own$(.*?)(?=^## |\\z)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("\\A(?:#|//) ([^\\s:]+\\.(?:yaml|drl))\\b");

    private final RulesCopy copy = RulesCopy.of();
    private final List<String> carriedOut = new ArrayList<>();

    @Test
    void theStepsOfTheTutorialLeadFromAnEmptyFolderToAnAnswer() throws IOException {
        var blocks = BLOCK.matcher(section()).results().toList();
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.group(1).equals("sh")) {
                var asks = block.group(2).startsWith("conditionality ");
                command(block.group(2).strip(), asks ? blocks.get(++i).group(2) : "");
            } else if (block.group(1).equals("diff")) {
                correct(block.group(2));
            } else {
                write(block.group(2));
            }
        }

        assertThat(carriedOut)
                .containsExactly(
                        "mkdir",
                        "rules/truce-2022/agreement.yaml",
                        "rules/truce-2022/text.drl",
                        "check",
                        "correct",
                        "check",
                        "scenarios/truce-2022/sanctions.yaml",
                        "test",
                        "correct",
                        "test",
                        "question.yaml",
                        "evaluate",
                        "explain");
    }

    @AfterEach
    void delete() {
        copy.close();
    }

    private static String section() throws IOException {
        var section = SECTION.matcher(Files.readString(Path.of("rules/README.md")));
        assertThat(section.find()).isTrue();
        return section.group(1);
    }

    private void write(String text) {
        var file = FILE.matcher(text);
        assertThat(file.find())
                .as("this block begins with the name of a file: %s", text)
                .isTrue();
        copy.write(file.group(1), text);
        carriedOut.add(file.group(1));
    }

    /** Replaces lines that stand in exactly one of the files written. */
    private void correct(String diff) {
        var old = linesOf(diff, "-");
        var files = carriedOut.stream()
                .filter(each -> each.contains("/") && copy.read(each).contains(old))
                .toList();
        assertThat(files).as(diff).hasSize(1);
        assertThat(copy.read(files.get(0))).containsOnlyOnce(old);
        copy.edit(files.get(0), old, linesOf(diff, "+"));
        carriedOut.add("correct");
    }

    private static String linesOf(String diff, String sign) {
        return diff.lines()
                .filter(line -> line.startsWith(sign) || line.startsWith(" "))
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    private void command(String command, String shown) throws IOException {
        var words = List.of(command.split(" "));
        if (command.startsWith("mkdir -p ")) {
            for (var directory : words.subList(2, words.size())) {
                Files.createDirectories(root().resolve(directory));
            }
            carriedOut.add("mkdir");
            return;
        }
        assertThat(words.get(0)).as(command).isEqualTo("conditionality");
        var run = CommandLineRun.of(here(words.subList(1, words.size())));

        var printed = (run.out() + run.err()).replace(root() + "/", "");
        assertThat(printed).as(command).matches(pattern(shown));
        carriedOut.add(words.get(1));
    }

    /** The words as they are given in the directory of the copy, where this test cannot go. */
    private String[] here(List<String> words) {
        var here = words.stream()
                .map(word -> word.equals("question.yaml") ? root().resolve(word).toString() : word)
                .collect(Collectors.toCollection(ArrayList::new));
        var command = Commands.line().getSubcommands().get(words.get(0));
        assertThat(command).as(words.get(0)).isNotNull();
        if (words.equals(List.of("check"))) {
            here.add(copy.rules().toString());
        } else {
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
}
