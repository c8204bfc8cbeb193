package org.conditionality.fact;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conditionality.Growth;
import org.conditionality.text.StrictYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML takes time in proportion to its length, whatever it is made of. */
final class YamlGrowthTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ }a: 1\n",
                "a:{ }1\n",
                "a{ }: 1\n",
                "a: 1{ }\n",
                "a: b{ }#c\n",
                "a: {x }\n",
                "a: \"{\\n}\"\n",
                "a: \"{\n}\"\n",
                "a: '{''}'\n",
                "a: {x: }\n",
                "a: {_}x\n",
                "a: 1{0}x\n",
                "a: 1.{0}e\n",
                "a: +{1}\n",
                "a: |\n  {x }\n",
                "a: |\n{  x\n}",
                "a: >\n{  x\n\n}",
                "{- a\n}",
                "{- - a\n}",
                "{a: 1\n}",
                "{? a\n}",
                "{: }\n",
                "{#\n}a: 1\n",
                "{\n}a: 1\n",
                "{\t}\n",
                "{&a }\n",
                "{*a }\n",
                "{!!a }\n",
                "{%a\n}",
                "{---\n}",
                "a: [{1, }]\n",
                "a: [{a: 1, }]\n",
                "a: [{\"}\n",
                "{'}\n",
                "{]}\n",
                "{é}\n"
            })
    void sixteenTimesTheLengthTakesLessThanSixtyFourTimesTheTime(String yaml) {
        Growth.holds(yaml, 4_000, length -> Growth.repeated(yaml, length), text -> StrictYaml.parse("a.yaml", text));
    }

    @Test
    void manyKeysTakeTimeInProportion() {
        Growth.holds(
                "keys",
                500,
                count -> IntStream.range(0, count)
                        .mapToObj(i -> "k" + i + ": 1\n")
                        .collect(Collectors.joining()),
                text -> StrictYaml.parse("a.yaml", text).map("k"));
    }
}
