package org.conditionality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conditionality.text.NearestName;

/** Refuses what is written after {@code serve} and nothing reads: a misspelt option would be passed over without a word. */
final class ServeOptions {

    /** The word that starts the service, which may be left out. */
    static final String SERVE = "serve";

    /** The service's own settings. */
    static final List<String> OWN = List.of(
            "conditionality.rules",
            "conditionality.scenarios",
            "conditionality.limits.sweep-rows",
            "conditionality.limits.time",
            "conditionality.limits.scenario-time",
            "conditionality.limits.ledger-time",
            "conditionality.reload.enabled",
            "conditionality.reload.scenarios");

    /** Settings of the server and of the framework, of which there are thousands. */
    private static final List<String> FOREIGN = List.of("server.", "spring.", "logging.", "management.", "springdoc.");

    private static final List<String> SWITCHES = List.of("debug", "trace");

    private static final List<String> OFTEN_MEANT = List.of("server.port", "server.address");

    private ServeOptions() {}

    /** What is wrong with the arguments, a sentence for each. */
    static List<String> faults(List<String> arguments) {
        var faults = new ArrayList<String>();
        for (var argument : arguments) {
            if (!argument.startsWith("--")) {
                faults.add("`" + argument + "` is not an option: the service takes `--name=value`, with no space.");
            } else if (!isKnown(name(argument))) {
                faults.add("There is no option `--" + name(argument) + "`. " + advice(argument));
            }
        }
        return faults;
    }

    private static String name(String argument) {
        return argument.substring(2).replaceFirst("=.*", "");
    }

    private static boolean isKnown(String name) {
        return FOREIGN.stream().anyMatch(name::startsWith)
                || SWITCHES.contains(name)
                || OWN.stream().anyMatch(own -> letters(own).equals(letters(name)));
    }

    /** Settings may be written with or without dashes, in any case. */
    private static String letters(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String advice(String argument) {
        var names = new ArrayList<>(OFTEN_MEANT);
        names.addAll(OWN);
        var name = name(argument);
        return names.stream()
                .filter(known -> known.endsWith("." + name))
                .findFirst()
                .or(() -> NearestName.among(name, names))
                .map(meant -> "Maybe `--" + meant + value(argument) + "`?")
                .orElseGet(() -> "Its own options are `--" + String.join("=…`, `--", OWN)
                        + "=…`; the port is `--server.port=…`.");
    }

    private static String value(String argument) {
        return Optional.of(argument.indexOf('='))
                .filter(at -> at >= 0)
                .map(argument::substring)
                .orElse("=…");
    }

    /** The arguments without the word itself. */
    static List<String> of(String... arguments) {
        return Arrays.stream(arguments).filter(each -> !each.equals(SERVE)).toList();
    }
}
