package org.conditionality.rule.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What another build kept is not found. */
class BuildCodeTests {

    private static final List<String> PARTS = List.of("norm/", "rule/Compiler");

    @Test
    void theBuildThatRunsIsKnown() {
        assertThat(BuildCode.compiling())
                .isPresent()
                .hasValueSatisfying(hash -> assertThat(hash).matches("[0-9a-f]{16}"));
        assertThat(BuildCode.reading()).isPresent().isNotEqualTo(BuildCode.compiling());
    }

    @Test
    void anyClassThatMattersMakesAnotherHashAndNoOther() {
        var sums = new TreeMap<String, Long>();
        sums.put("norm/Power.class", 1L);
        sums.put("rule/Compiler.class", 2L);
        sums.put("web/Routes.class", 3L);
        var hash = BuildCode.hash(sums, PARTS);

        sums.put("web/Routes.class", 4L);
        assertThat(BuildCode.hash(sums, PARTS)).isEqualTo(hash);

        sums.put("norm/Power.class", 5L);
        assertThat(BuildCode.hash(sums, PARTS)).isNotEqualTo(hash);

        sums.put("norm/Power.class", 1L);
        sums.put("norm/Tolled.class", 1L);
        assertThat(BuildCode.hash(sums, PARTS)).isNotEqualTo(hash);
    }
}
