package org.conditionality.page.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.conditionality.text.StrictYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no",
                "true",
                "null",
                "~",
                "1e3",
                "0x10",
                "12",
                "2020-12-01",
                "a: b #c",
                "- a",
                "'",
                "\"",
                "*a",
                "&a",
                "!a",
                "{a",
                "a\nb",
                "| a",
                "%a",
                "@a",
                "لا يُعرف",
                "<b>",
                "...",
                "---",
                "? a",
                "a\tb",
                "=",
                "<<"
            })
    void aTextIsReadBackAsItWas(String text) {
        Map<String, Object> tree = Map.of("key", text, "list", List.of(text, Map.of("inner", text)));
        assertThat(StrictYaml.parse("saved.yaml", YamlText.of(tree)).plain()).isEqualTo(tree);
    }

    @Test
    void whatStandsInTwoPlacesIsWrittenOutTwice() {
        var shared = List.of(Map.of("a", 1));
        Map<String, Object> tree = Map.of("one", shared, "two", shared, "three", List.of(shared, shared));
        assertThat(YamlText.of(tree)).doesNotContain("&", "*");
    }

    @Test
    void aPatchLeadsFromOneTreeToTheOther() {
        Map<String, Object> from = Map.of("a", Map.of("x", 1, "y", 2), "b", List.of(1), "c", 3, "d", 4);
        Map<String, Object> to = Map.of("a", Map.of("x", 1, "z", 3), "b", List.of(1, 2), "d", 4);
        var patch = ProgramCalls.patch(from, to);
        assertThat(patch).containsOnlyKeys("a", "b", "c");
        assertThat(org.conditionality.whatif.question.MergePatch.apply(from, patch))
                .isEqualTo(to);
    }
}
