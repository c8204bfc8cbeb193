package org.conditionality.author.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conditionality.Growth;
import org.conditionality.author.format.DrlFormatter;
import org.conditionality.rule.check.DrlFiles;
import org.conditionality.rule.check.SourceCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are read, checked and laid out in time that grows as their length does, whatever they are made of. */
final class RulesGrowthTests {

    private static final int LENGTH = 1_000;
    private static final String HEADER = "package conditionality\n\nimport org.conditionality.norm.*\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ }",
                "{\n}",
                "{\t}",
                "{\r\n}",
                "{é}",
                "{\0}",
                "// {x }",
                "// lint:off W603 {x }",
                "// lint:off W603{ }x",
                "// lint:off W603 a{ }b",
                "// lint:off{ }\n",
                "{// lint:off W603 x\n}",
                "/* {x }*/",
                "/* {*}",
                "{/*}",
                "{/* */}",
                "{\"}",
                "{'}",
                "{\\}",
                "{(}",
                "{)}",
                "{[}",
                "{@clause }",
                "{@clause( }",
                "{$a }",
                "{$a : }",
                "{rule }",
                "{rule\n}",
                "{rule \"a\"\n}",
                "{rule \"a\" when then end\n}",
                "{rule \"a\" when then end\n}x",
                "{declare A\n}",
                "{declare A end\n}",
                "{import a.b.C\n}",
                "{package a\n}",
                "{query a\n}",
                "{function a\n}",
                "{when\n}",
                "{then\n}",
                "{end\n}",
                "rule \"{x}\" when then end",
                "rule \"{\\\"}\" when then end",
                "rule{ }\"a\" when then end",
                "rule \"a\" @clause( \"{x}\" ) when then end",
                "rule \"a\" @clause({ }\"x\" ) when then end",
                "rule \"a\" when{ }then end",
                "rule \"a\" when{\n}then end",
                "rule \"a\" when {A }then end",
                "rule \"a\" when {ForeignMilitants()\n}then end",
                "rule \"a\" when {not( }then end",
                "rule \"a\" when ForeignMilitants({ }) then end",
                "rule \"a\" when ForeignMilitants( {hosted == true, }hosted == true ) then end",
                "rule \"a\" when ForeignMilitants( {hosted == true || }hosted == true ) then end",
                "rule \"a\" when ForeignMilitants( hosted{ }== true ) then end",
                "rule \"a\" when ForeignMilitants( $a{ }: hosted ) then end",
                "rule \"a\" when ForeignMilitants( hosted == \"{x}\" ) then end",
                "rule \"a\" when ForeignMilitants( hosted == \"{\\\\n}\" ) then end",
                "rule \"a\" when ForceLevel( usTroops > 1{0} ) then end",
                "rule \"a\" when ForceLevel( usTroops > 1{ + 1} ) then end",
                "rule \"a\" when ForceLevel( usTroops in ( {1, }1 ) ) then end",
                "rule \"a\" when ForceLevel( {!}true ) then end",
                "rule \"a\" when ForceLevel( {-}1 ) then end",
                "rule \"a\" when ForceLevel( {a.}b ) then end",
                "rule \"a\" when then{ }insertLogical( Condition.met( \"a\" ) ); end",
                "rule \"a\" when then insertLogical( Condition.met( \"{x}\" ) ); end",
                "rule \"a\" when then insertLogical( Condition.met( \"{\\\\n}\" ) ); end",
                "rule \"a\" when then insertLogical( Obligation.result( \"a\" ){.arisesOn( \"b\" )} ); end",
                "rule \"a\" when then {x;} end",
                "rule \"a\" when then {insertLogical( }end",
                "declare A{ }a : String end",
                "declare A {a : String }end",
                "declare A {a : }end",
                "declare enum A {A, }A; end"
            })
    void sixteenTimesTheLengthTakesLessThanSixtyFourTimesTheTime(String rules) {
        Growth.holds(
                rules,
                LENGTH,
                length -> HEADER + Growth.repeated(rules, length),
                RulesGrowthTests::readCheckedAndLaidOut);
    }

    private static void readCheckedAndLaidOut(String text) {
        var check = new SourceCheck();
        check.check(new TreeMap<>(Map.of("a.drl", text)), Map.of());
        Suppressions.apply(DrlFiles.read("a.drl", text).source(), List.of());
        DrlFormatter.of(text);
    }
}
