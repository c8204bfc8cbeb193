package org.conditionality.rule.check.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Label;
import org.conditionality.norm.Obligation;
import org.conditionality.norm.Strength;
import org.conditionality.rule.check.SourceCheck;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.read.DrlText;
import org.conditionality.rule.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** The list of what rules may call holds what the shipped rules call, and nothing that reaches further. */
final class AllowedCallsTests {

    private static final Path RULES = Path.of("rules");

    @Test
    void everyCallOfTheShippedRulesIsOnIt() throws IOException {
        try (var folders = Files.list(RULES)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                var texts = new TreeMap<>(drl(RULES));
                texts.putAll(drl(folder));
                texts.remove("incidents.drl");

                assertThat(new SourceCheck().check(texts, Map.of()))
                        .filteredOn(finding -> finding.code() != FindingCode.DUPLICATE_RULE)
                        .isEmpty();
            }
        }
        assertThat(calls()).contains("plusDays", "plusMonths", "toEpochDay", "getObligation", "met", "hangsOn");
    }

    private static Map<String, String> drl(Path directory) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(directory)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".drl")).toList()) {
                texts.put(RULES.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static Set<String> calls() throws IOException {
        var calls = new TreeSet<String>();
        try (var files = Files.walk(RULES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".drl")).toList()) {
                for (var rule : DrlText.read(Files.readString(file)).rules()) {
                    rule.then().ifPresent(then -> collect(then, calls));
                    rule.when().stream()
                            .flatMap(each -> each.patterns())
                            .flatMap(each -> each.constraints().stream())
                            .forEach(each -> collect(each.expr(), calls));
                }
            }
        }
        return calls;
    }

    private static void collect(Expr expr, Set<String> into) {
        expr.all().forEach(each -> {
            if (each instanceof Expr.Call call) {
                into.add(call.name());
            }
        });
    }

    @Test
    void ofADateItHoldsNothingThatReadsAClockOrGivesMoreThanDatesAndNumbers() {
        var allowed = Arrays.stream(LocalDate.class.getMethods())
                .filter(AllowedCallsTests::isAllowed)
                .toList();

        assertThat(allowed).isNotEmpty().allSatisfy(method -> {
            assertThat(method.getParameterTypes()).doesNotContain(Clock.class, ZoneId.class);
            assertThat(method.getName()).isNotEqualTo("now");
            assertThat(method.getReturnType().getSimpleName()).isIn("LocalDate", "int", "long", "boolean");
        });
    }

    private static boolean isAllowed(Method method) {
        var isStatic = java.lang.reflect.Modifier.isStatic(method.getModifiers());
        return AllowedCalls.methods(LocalDate.class, isStatic).contains(method.getName());
    }

    @Test
    void ofRecordsItHoldsTheirBuildersAndTheirComponents() {
        assertThat(AllowedCalls.methods(Condition.class, true)).containsExactlyInAnyOrder("met", "notMet", "pending");
        assertThat(AllowedCalls.methods(Condition.class, false)).containsExactlyInAnyOrder("id", "value", "until");
        assertThat(AllowedCalls.methods(Obligation.class, false))
                .contains("owed", "arisesOn", "hangsOn", "undoable")
                .doesNotContain("getClass", "wait", "notify", "hashCode", "equals", "toString");
    }

    @Test
    void ofAllElseItHoldsNothing() {
        for (var type : List.<Class<?>>of(
                Object.class,
                System.class,
                Runtime.class,
                Thread.class,
                Math.class,
                Class.class,
                Clock.class,
                Strength.class,
                Label.Name.class,
                Integer.class,
                Files.class)) {
            assertThat(AllowedCalls.methods(type, true)).as(type.getName()).isEmpty();
            assertThat(AllowedCalls.methods(type, false)).as(type.getName()).isEmpty();
        }
        assertThat(AllowedCalls.methods(String.class, true)).isEmpty();
        assertThat(AllowedCalls.methods(String.class, false))
                .doesNotContain("repeat", "matches", "replaceAll", "split", "format", "formatted", "intern", "chars");
        assertThat(AllowedCalls.methods(List.class, false)).containsExactlyInAnyOrder("contains", "isEmpty", "size");
    }
}
