package org.conditionality.rule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.work.Workers;
import org.junit.jupiter.api.Test;

/** Rules are compiled by several threads at once: when a reading is first asked, and while saved files are tried. */
final class RuleCompilerTests {

    private static final int THREADS = 4;
    private static final int COMPILATIONS = 2;
    private static final int TYPES = 30;

    @Test
    void compilationsAtOnceDoNotSpoilOneAnother() throws InterruptedException {
        var faults = new TreeMap<Integer, List<String>>();
        var threads = IntStream.range(0, THREADS)
                .mapToObj(thread -> Workers.thread("compiles-" + thread, () -> {
                    for (var each = thread; each < COMPILATIONS * THREADS; each += THREADS) {
                        var complaints = RuleCompiler.complaints(files(each), Optional.empty());
                        synchronized (faults) {
                            faults.put(each, complaints);
                        }
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }

        assertThat(faults).hasSize(COMPILATIONS * THREADS);
        assertThat(faults.values())
                .allSatisfy(complaints -> assertThat(complaints).isEmpty());
    }

    @Test
    void aNumberBeforeALongIsExplained() {
        var rule = """
                package conditionality;
                import org.conditionality.norm.*;
                rule "Some"
                when
                    Total( 0 < current )
                then
                    insertLogical( Condition.met( "some" ) );
                end
                """;

        assertThatThrownBy(() -> RuleCompiler.compile(
                        new RuleFiles(new TreeMap<>(Map.of("toy/some.drl", rule))), Optional.empty()))
                .isInstanceOfSatisfying(
                        RulesFault.class,
                        fault -> assertThat(fault.findings()).singleElement().satisfies(finding -> {
                            assertThat(finding.line()).isEqualTo(3);
                            assertThat(finding.message())
                                    .isEqualTo("A number stands before a property that is a long.");
                            assertThat(finding.suggestion()).startsWith("Write the property first");
                        }));
    }

    /** Types whose facts are equal by some of their fields. */
    private static RuleFiles files(int number) {
        var types = IntStream.range(0, TYPES)
                .mapToObj(
                        type -> "declare T%d_%d\n    a : Integer @key\n    b : Integer\nend\n".formatted(number, type))
                .collect(Collectors.joining("\n", "package conditionality;\n\n", ""));
        return new RuleFiles(new TreeMap<>(Map.of("toy/types.drl", types)));
    }
}
