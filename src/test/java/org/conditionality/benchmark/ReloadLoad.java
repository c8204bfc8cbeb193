package org.conditionality.benchmark;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conditionality.RulesCopy;
import org.conditionality.incident.Ledgers;
import org.conditionality.reload.Reloader;
import org.conditionality.reload.Reloader.OnFailure;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesInForce;
import org.conditionality.rule.pack.Library;

/** Saves one file of rules again and again: how long each reload takes, and what is left of what was replaced. */
final class ReloadLoad {

    /** Reloads that are slower, of files on which more depends, are fewer. */
    private static final int FEW = 10;

    private ReloadLoad() {}

    static List<String> run(int reloads) throws IOException {
        var lines = new ArrayList<String>();
        try (var copy = RulesCopy.of()) {
            lines.add(again(copy, "framework-2019/us.drl", reloads, true));
            var few = Math.min(FEW, reloads);
            for (var file : List.of("framework-2019/us.drl", "doha-2020/us.drl", "doha-2020/conditions.drl")) {
                lines.add(again(copy, file, few, false));
                lines.add(again(copy, file, few, true));
            }
        }
        return lines;
    }

    private static String again(RulesCopy copy, String file, int reloads, boolean withScenarios) throws IOException {
        var none = Files.createTempDirectory("no-scenarios");
        var scenarios = Optional.of(withScenarios ? copy.scenarios() : none);
        var ledgers = new Ledgers();
        var rules = new RulesInForce(new RulesEdition(Library.open(Optional.of(copy.rules())), ledgers, scenarios));
        var reloader = new Reloader(rules, ledgers, copy.rules(), scenarios, OnFailure.REFUSE);
        var text = copy.read("rules/" + file);
        // What the machine compiles, and what the engine keeps of itself, has reached its size by then.
        var warmUp = Math.min(FEW, reloads);
        var wall = new ArrayList<Long>();
        var processor = new ArrayList<Long>();
        var classes = 0;
        var metaspace = 0L;
        for (var number = 0; number < warmUp + reloads; number++) {
            if (number == warmUp) {
                classes = classesAfterCollection();
                metaspace = metaspace();
            }
            copy.write("rules/" + file, text + "// Edition %d.%n".formatted(number + (withScenarios ? 0 : 100_000)));
            var before = requireNonNull(rules.edition());
            var threads = ManagementFactory.getThreadMXBean();
            var began = System.nanoTime();
            var beganProcessor = threads.getCurrentThreadCpuTime();
            reloader.refresh();
            if (number >= warmUp) {
                wall.add(System.nanoTime() - began);
                processor.add(threads.getCurrentThreadCpuTime() - beganProcessor);
            }
            if (before.standings().equals(rules.edition().standings())) {
                throw new IllegalStateException(
                        "Not in force: " + rules.edition().standings());
            }
        }
        copy.write("rules/" + file, text);
        Files.delete(none);
        return "%-26s %-18s %4d reloads: median %.2f s (%.2f s of processor), worst %.2f s; classes %d -> %d; metaspace %.1f -> %.1f MiB"
                .formatted(
                        file,
                        withScenarios ? "with scenarios" : "without scenarios",
                        reloads,
                        seconds(wall, reloads / 2),
                        seconds(processor, reloads / 2),
                        seconds(wall, reloads - 1),
                        classes,
                        classesAfterCollection(),
                        metaspace / 1048576.0,
                        metaspace() / 1048576.0);
    }

    private static double seconds(List<Long> nanos, int which) {
        return nanos.stream().sorted().toList().get(which) / 1e9;
    }

    private static int classesAfterCollection() {
        for (var again = 0; again < 3; again++) {
            System.gc();
        }
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
