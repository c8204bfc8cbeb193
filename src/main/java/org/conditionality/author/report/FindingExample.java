package org.conditionality.author.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.conditionality.rule.finding.FindingCode;

/**
 * Shows a finding: a mistake that leads to it, the same without the mistake, and why it matters.
 *
 * @param question a question on which the mistake shows, if it shows only then
 */
public record FindingExample(String why, Form form, String bad, String good, Optional<String> question) {

    private static final String ROOT = "/org/conditionality/findings/";

    /** What the mistake is in. */
    public enum Form {
        /** A file of a reading, which may lack the line of its package and its imports. */
        RULES("drl"),
        /** A part of {@code agreement.yaml}. */
        AGREEMENT("yaml"),
        /** The files that there are. */
        LISTING("txt"),
        COMMAND("sh");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }
    }

    /** The example of a code; throws {@link IllegalStateException} where the jar holds none. */
    public static FindingExample of(FindingCode code) {
        var folder = ROOT + code.id() + "/";
        var form = Arrays.stream(Form.values())
                .filter(each -> text(folder + "bad." + each.ending).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no example of " + code.id() + "."));
        return new FindingExample(
                required(folder + "why.md"),
                form,
                required(folder + "bad." + form.ending),
                required(folder + "good." + form.ending),
                text(folder + "question.yaml"));
    }

    private static String required(String resource) {
        return text(resource).orElseThrow(() -> new IllegalStateException("There is no " + resource + "."));
    }

    private static Optional<String> text(String resource) {
        try (var stream = FindingExample.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it, as text for a terminal. */
    public String inWords() {
        var shown = new StringBuilder();
        part(shown, "Why", why);
        part(shown, "Wrong", bad);
        question.ifPresent(asked -> part(shown, "Where it shows", asked));
        part(shown, "Right", good);
        return shown.toString();
    }

    private static void part(StringBuilder into, String heading, String text) {
        into.append(into.isEmpty() ? "" : "\n").append(heading).append(":\n");
        text.lines()
                .forEach(line ->
                        into.append(line.isEmpty() ? "" : "  ").append(line).append('\n'));
    }
}
