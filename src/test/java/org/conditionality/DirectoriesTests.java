package org.conditionality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectoriesTests {

    private static final Path ELSEWHERE = Path.of("elsewhere");

    @Test
    void theDirectoryThatIsConfiguredIsTakenWhetherItIsThereOrNot() {
        var directories = new Directories(ELSEWHERE, ELSEWHERE);

        assertThat(directories.rulesDirectory()).hasValue(ELSEWHERE);
        assertThat(directories.scenariosDirectory()).hasValue(ELSEWHERE);
        assertThat(Directories.inWords(Optional.of(ELSEWHERE)))
                .contains(ELSEWHERE.toAbsolutePath().toString());
    }

    @Test
    void withoutOneTheDirectoryHereIsTakenWhereThereIsOneAndElseTheCopyInTheJarIsNamed() {
        assertThat(new Directories(null, null).rulesDirectory()).hasValue(Path.of("rules"));
        assertThat(Directories.orHere(null, "no-such-directory")).isEmpty();
        assertThat(Directories.inWords(Optional.empty()))
                .contains("the copy in the jar", Path.of("").toAbsolutePath().toString());
    }
}
