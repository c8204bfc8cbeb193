package org.conditionality.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlNodeTests {

    private final YamlNode root = StrictYaml.parse("a.yaml", """
            title: An agreement
            clause: 3.10
            readings:
              us:
                title: The United States
              "a/b~c": 1
            list:
              - one
              - two: 2
            nothing:
            """);

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "/title, 1",
        "/clause, 2",
        "/readings, 3",
        "/readings/us, 4",
        "/readings/us/title, 5",
        "/readings/us/missing/further, 4",
        "/readings/a~1b~0c, 6",
        "/list/0, 8",
        "/list/1/two, 9",
        "/list/2, 7",
        "/list/-1, 7",
        "/list/99999999999, 7",
        "/nothing, 10",
        "/missing, 1"
    })
    void aPointerLeadsToItsLineOrToTheNearestAbove(String pointer, int line) {
        assertThat(root.at(pointer).line()).isEqualTo(line);
    }

    @Test
    void textIsWhatTheFileWrites() {
        assertThat(root.required("clause").text()).isEqualTo("3.10");
        assertThat(root.required("title").text()).isEqualTo("An agreement");
    }

    @Test
    void mapsKeepTheOrderOfTheFile() {
        assertThat(root.map().keySet()).containsExactly("title", "clause", "readings", "list", "nothing");
    }

    @Test
    void allUnknownKeysAreRefusedAtOnce() {
        assertThatThrownBy(() -> root.map("titel", "reading", "clause", "nothing"))
                .isInstanceOf(RefusedFile.class)
                .hasMessage("""
                        a.yaml:1: There is no key `title` here. Maybe `titel`?
                        a.yaml:3: There is no key `readings` here. Maybe `reading`?
                        a.yaml:7: There is no key `list` here. There is `titel`, `reading`, `clause`, `nothing`.""");
    }

    @Test
    void whatIsMissingOrOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> root.required("shownFirst")).hasMessage("a.yaml:1: The key `shownFirst` is missing.");
        assertThatThrownBy(() -> root.required("nothing")).hasMessage("a.yaml:1: The key `nothing` is missing.");
        assertThatThrownBy(() -> root.required("title").map())
                .hasMessage("a.yaml:1: A map is wanted here. Write it as `key: value`.");
        assertThatThrownBy(() -> root.required("readings").list())
                .hasMessageStartingWith("a.yaml:3: A list is wanted here.");
        assertThatThrownBy(() -> root.required("list").text()).hasMessage("a.yaml:7: Text is wanted here.");
    }
}
