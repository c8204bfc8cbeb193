package org.conditionality.rule.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.ToyRules;
import org.conditionality.rule.cache.ModuleCache;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.RulesFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are read as other systems leave them, or the file is named; none is passed over in silence. */
class RulesDirectoryTests {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path directory;

    private Path rules = Path.of("none");
    private Path folder = Path.of("none");
    private RuleFiles sound = new RuleFiles(new TreeMap<>());

    @BeforeEach
    void writeRules() throws IOException {
        rules = ToyRules.in(directory).resolve("rules");
        folder = rules.resolve(ToyRules.AGREEMENT);
        sound = read(rules);
    }

    @Test
    void aLinkedDirectoryIsReadAsItself() throws IOException {
        assertThat(read(Files.createSymbolicLink(directory.resolve("link"), rules)))
                .isEqualTo(sound);
    }

    @Test
    void foldersAndFilesThatAreLinksAreRead() throws IOException {
        var elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        Files.move(folder, elsewhere.resolve("own"));
        Files.createSymbolicLink(folder, elsewhere.resolve("own"));
        Files.move(rules.resolve("vocabulary.drl"), elsewhere.resolve("v"));
        Files.createSymbolicLink(rules.resolve("vocabulary.drl"), elsewhere.resolve("v"));

        assertThat(read(rules)).isEqualTo(sound);
    }

    @Test
    void aFolderAsKubernetesMountsItIsReadOnce() throws IOException {
        var dated = Files.createDirectories(folder.resolve("..2026_01_01"));
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.move(file, dated.resolve(file.getFileName()));
                Files.createSymbolicLink(file, Path.of("..data").resolve(file.getFileName()));
            }
        }
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_01_01"));

        assertThat(read(rules)).isEqualTo(sound);
    }

    @Test
    void whatIsHiddenIsPassedOver() throws IOException {
        Files.write(folder.resolve("._shared.drl"), new byte[] {0, 5, 22, 7, (byte) 0xB0});
        Files.writeString(folder.resolve(".shared.drl.swp"), "no rule");
        Files.writeString(folder.resolve("shared.drl~"), "no rule");
        Files.writeString(Files.createDirectories(rules.resolve(".git")).resolve("x.drl"), "no rule");

        assertThat(read(rules)).isEqualTo(sound);
    }

    @Test
    void aByteOrderMarkChangesNothingAndPlacesStayExact() throws IOException {
        for (var file : List.of(folder.resolve("shared.drl"), folder.resolve("agreement.yaml"))) {
            Files.writeString(file, "\uFEFF" + Files.readString(file));
        }
        assertThat(read(rules)).isEqualTo(sound);

        var shared = folder.resolve("shared.drl");
        var text = Files.readString(shared).replace("hosted == true", "hostd == true");
        for (var edited : List.of(text, text.replace("\n", "\r\n"), text.substring(1))) {
            Files.writeString(shared, edited);
            assertThat(faults()).singleElement().satisfies(fault -> {
                assertThat(fault.place()).isEqualTo("armistice/shared.drl:24:23");
                assertThat(fault.code().id()).isEqualTo("E202");
            });
        }
        Files.writeString(shared, "// one\n" + text);
        assertThat(faults().get(0).place()).isEqualTo("armistice/shared.drl:2:1");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithFileAndLine() throws IOException {
        var shared = folder.resolve("shared.drl");
        var text = Files.readString(shared);
        Files.write(shared, ("// one\n// r\u00E9sum\u00E9\n" + text).getBytes(ISO_8859_1));
        Files.write(folder.resolve("us.drl"), text.getBytes(UTF_16));

        assertThat(faults()).hasSize(2).anySatisfy(fault -> {
            assertThat(fault.toString())
                    .startsWith("armistice/shared.drl:2:1: error E503")
                    .contains("0xE9");
        });
        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault.toString())
                        .startsWith("armistice/us.drl:1:1: error E503")
                        .contains("UTF-16"));
    }

    @Test
    void aFileOfAReadingInOtherLettersIsNamed() throws IOException {
        Files.move(folder.resolve("us.drl"), folder.resolve("US.drl"));

        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault.toString())
                        .startsWith("armistice/US.drl:1:1: error E503")
                        .endsWith("Rename it to `us.drl`."));
    }

    @Test
    void whatIsNamedOrStandsSoThatNothingReadsItIsNamed() throws IOException {
        says("armistice/MORE.DRL", "Maybe rename it to `MORE.drl`?");
        says("armistice/agreement.yml", "Maybe rename it to `agreement.yaml`?");
        says("armistice/Agreement.YAML", "Maybe rename it to `agreement.yaml`?");
        says("armistice/notes.yaml", "the only YAML file of an agreement is `agreement.yaml`");
        says("armistice/more/deep.drl", "Maybe move it to `armistice/deep.drl`?");
        says("Vocabulary.drl", "Maybe rename it to `vocabulary.drl`?");
        says("extra.drl", "No agreement reads it");
        says("extra.yaml", "No agreement reads it");
        says("other/us.drl", "belong to no agreement");
    }

    private void says(String name, String part) throws IOException {
        var file = rules.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "package conditionality\n");

        assertThat(faults()).as(name).anySatisfy(fault -> {
            assertThat(fault.file()).isIn(name, "other/agreement.yaml");
            assertThat(fault.message() + " " + fault.suggestion()).contains(part);
        });
        Files.delete(file);
    }

    @Test
    void whatIsNoFileIsNamedAndDoesNotHang() throws Exception {
        Files.createDirectories(folder.resolve("folder.drl"));
        Files.createSymbolicLink(folder.resolve("gone.drl"), Path.of("nowhere"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.drl").toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(faults())
                .extracting(Finding::place)
                .containsExactly("armistice/folder.drl:1:1", "armistice/gone.drl:1:1", "armistice/pipe.drl:1:1");
    }

    @Test
    void linksInACircleEndAndAreNoFault() throws IOException {
        Files.createSymbolicLink(folder.resolve("up"), rules);

        assertThat(read(rules)).isEqualTo(sound);
    }

    private static RuleFiles read(Path place) {
        return RuleFiles.read(Optional.of(place));
    }

    /** What keeps the rules from being used, as far as their text tells. */
    private List<Finding> faults() {
        var fault = catchThrowableOfType(RulesFault.class, () -> {
            var files = read(rules);
            for (var agreement : files.agreements()) {
                var found = new PackBuilder(ModuleCache.ofHome(null)).textFaults(agreement, files.of(agreement));
                if (!found.isEmpty()) {
                    throw new RulesFault(found);
                }
            }
        });
        return fault == null ? List.of() : fault.findings();
    }
}
