package org.conditionality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sentences are English, and so are the numbers in them, whatever the locale of the machine. */
final class LocaleTests {

    private static final String QUESTION = """
            agreement: doha-2020
            readings: [text]
            asOf: 2020-08-01
            facts: { signature: { date: 2020-02-29 } }
            axes: [ { field: forceLevel.usTroops, from: 0, to: 13000, step: 100 } ]
            outcomes: [phase-one-troops]
            """;

    private final RulesCopy copy = RulesCopy.of("doha-2020");

    @BeforeEach
    void write() {
        copy.write("sweep.yaml", QUESTION);
    }

    @AfterEach
    void delete() {
        copy.close();
    }

    @Test
    void theSameIsPrintedUnderEveryLocale() throws Exception {
        var english = printed("en-US");

        assertThat(english).contains("8,600");
        for (var tag : List.of("fa-AF", "ps-AF", "tr-TR", "de-DE", "ar-EG-u-nu-arab")) {
            assertThat(printed(tag)).as(tag).isEqualTo(english);
        }
    }

    private String printed(String tag) throws IOException, InterruptedException {
        var locale = Locale.forLanguageTag(tag);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + locale.getLanguage(),
                "-Duser.country=" + locale.getCountry(),
                "-Duser.extensions=" + (tag.contains("-u-") ? tag.substring(tag.indexOf("-u-") + 1) : ""),
                "-Dconditionality.cache=" + copy.rules().resolveSibling("cache"),
                "-classpath",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "sweeps",
                "--rules=" + copy.rules(),
                copy.rules().resolveSibling("sweep.yaml").toString()));
        var output = Files.createTempFile("printed", ".txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        var text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return text;
    }
}
