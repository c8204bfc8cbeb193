package org.conditionality;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.conditionality.cli.CommandLineRoot;
import org.conditionality.incident.Ledgers;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesInForce;
import org.conditionality.rule.engine.EngineServices;
import org.conditionality.rule.pack.Library;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.sweep.SweepJobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The service, started without a word or with {@code serve}; any other word is for the command line. */
@SpringBootApplication(proxyBeanMethods = false, exclude = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties({Directories.class, Limits.class, ReloadSettings.class})
public final class Application {

    /** The exit code of a program that itself failed. */
    private static final int INCOMPLETE = 70;

    /** The exit code of a command that was not understood. */
    private static final int MISUNDERSTOOD = 2;

    private static final List<String> HELP = List.of("--help", "--version");

    public static void main(String... args) {
        // Every sentence is English, so its numbers are written as in English, wherever the machine stands.
        Locale.setDefault(Locale.ENGLISH);
        try {
            EngineServices.find();
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(INCOMPLETE);
        }
        if (isCommand(args)) {
            System.exit(CommandLineRoot.run(args));
        }
        var options = ServeOptions.of(args);
        var faults = ServeOptions.faults(options);
        if (!faults.isEmpty()) {
            faults.forEach(System.err::println);
            System.exit(MISUNDERSTOOD);
        }
        var application = new SpringApplication(Application.class);
        application.addListeners(new EarlyRules());
        application.run(options.toArray(String[]::new));
    }

    private static boolean isCommand(String... args) {
        return args.length > 0
                && (HELP.contains(args[0]) || !(args[0].startsWith("--") || args[0].equals(ServeOptions.SERVE)));
    }

    @Bean
    Ledgers ledgers() {
        return new Ledgers();
    }

    @Bean
    RulesInForce rulesInForce(Directories directories, Ledgers ledgers, ObjectProvider<EarlyRules.Opening> opening) {
        var early = opening.getIfAvailable();
        var library = early != null ? early.take() : Library.open(directories.rulesDirectory());
        return new RulesInForce(new RulesEdition(library, ledgers, directories.scenariosDirectory()));
    }

    @Bean
    Function<RulesEdition, WhatIf> whatIf(Limits limits) {
        return edition ->
                new WhatIf(edition.library(), edition.evaluator(), edition.questionReader(), limits.sweepRows());
    }

    @Bean
    SweepJobs sweepJobs() {
        return new SweepJobs();
    }
}
