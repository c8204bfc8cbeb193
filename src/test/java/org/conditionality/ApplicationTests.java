package org.conditionality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
final class ApplicationTests {

    @Test
    void rulesThatDoNotCompileKeepTheServiceFromStartingAndAreNamed(@TempDir Path rules, CapturedOutput output)
            throws IOException {
        copy(Path.of("rules"), rules, "doha-2020");
        var file = rules.resolve("doha-2020/us.drl");
        Files.writeString(file, Files.readString(file).replaceFirst("\nwhen\n", "\nwen\n"));

        assertThatThrownBy(() -> start("--conditionality.rules=" + rules)).isNotNull();
        assertThat(output)
                .contains("The rules cannot be used", "doha-2020/us.drl:9", "wen")
                .contains("rule \"The United States declared the agreement void after it was signed\"")
                .contains("Correct the rules named above")
                .doesNotContain("\tat ", "BeanCreation");
    }

    @Test
    void aDirectoryWithoutRulesIsNamed(@TempDir Path rules, CapturedOutput output) {
        assertThatThrownBy(() -> start("--conditionality.rules=" + rules.resolve("none")))
                .isNotNull();
        assertThat(output).contains("The rules cannot be used", "none").doesNotContain("\tat ", "BeanCreation");
    }

    private static void start(String option) {
        SpringApplication.run(Application.class, option, "--server.port=0").close();
    }

    /** Copies one agreement, with what all share. */
    private static void copy(Path from, Path to, String agreement) throws IOException {
        Files.createDirectories(to.resolve(agreement));
        for (var directory : List.of("", agreement)) {
            try (var files = Files.list(from.resolve(directory))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(directory).resolve(file.getFileName()));
                }
            }
        }
    }
}
