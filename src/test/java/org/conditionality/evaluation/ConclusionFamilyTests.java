package org.conditionality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.conditionality.TestLibrary;
import org.conditionality.norm.Conclusion;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.World;
import org.junit.jupiter.api.Test;

/** What the rules conclude of the records that agreements share is one closed family. */
final class ConclusionFamilyTests {

    @Test
    void everySharedRecordThatRulesConcludeIsAConclusion() {
        var random = new Random(3);
        for (var pack : TestLibrary.library().packs()) {
            var settings = Evaluator.settings(pack, Map.of());
            for (var reading : pack.readings()) {
                var world = World.of(pack.agreement().date(), settings, RandomValues.of(pack, random));

                assertThat(pack.reading(reading)
                                .conclude(world, ConclusionScope.ALL)
                                .shared())
                        .isNotEmpty()
                        .allSatisfy(record -> assertThat(record).isInstanceOf(Conclusion.class));
            }
        }
    }
}
