package org.conditionality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.conditionality.cli.Commands;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.QuestionReader;
import org.conditionality.evaluation.QuestionsReader;
import org.conditionality.incident.Ledgers;
import org.conditionality.rule.Library;
import org.conditionality.scenario.Records;
import org.conditionality.scenario.ScenarioRunner;
import org.conditionality.scenario.Scenarios;
import org.conditionality.time.TimelineReader;
import org.conditionality.time.Timelines;
import org.conditionality.whatif.ComparisonQuestionReader;
import org.conditionality.whatif.Comparisons;
import org.conditionality.whatif.ConditionReader;
import org.conditionality.whatif.Conditions;
import org.conditionality.whatif.CounterfactualReader;
import org.conditionality.whatif.Counterfactuals;
import org.conditionality.whatif.SimulationReader;
import org.conditionality.whatif.Simulations;
import org.conditionality.whatif.SweepJobs;
import org.conditionality.whatif.SweepReader;
import org.conditionality.whatif.Sweeps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The service, started without a word or with {@code serve}; any other word is for the command line. */
@SpringBootApplication(proxyBeanMethods = false, exclude = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties({Directories.class, Limits.class})
public final class Application {

    private static final String SERVE = "serve";
    private static final List<String> HELP = List.of("--help", "--version");

    public static void main(String... args) {
        if (isCommand(args)) {
            System.exit(Commands.run(args));
        }
        var application = new SpringApplication(Application.class);
        application.addListeners(new EarlyRules());
        application.run(options(args));
    }

    private static boolean isCommand(String... args) {
        return args.length > 0 && (HELP.contains(args[0]) || !(args[0].startsWith("--") || args[0].equals(SERVE)));
    }

    private static String[] options(String... args) {
        return Arrays.stream(args).filter(arg -> !arg.equals(SERVE)).toArray(String[]::new);
    }

    @Bean
    Library library(Directories directories, ObjectProvider<EarlyRules.Opening> opening) {
        var early = opening.getIfAvailable();
        return early != null ? early.library() : Library.open(Optional.ofNullable(directories.rules()));
    }

    @Bean
    Evaluator evaluator(Library library) {
        return new Evaluator(library);
    }

    @Bean
    Ledgers ledgers() {
        return new Ledgers();
    }

    @Bean
    Records records(Supplier<Scenarios> scenarios) {
        return new Records(scenarios);
    }

    @Bean
    QuestionReader questionReader(Library library, Ledgers ledgers, Records records) {
        return new QuestionReader(library, ledgers, records);
    }

    @Bean
    QuestionsReader questionsReader(Library library, QuestionReader reader) {
        return new QuestionsReader(library, reader);
    }

    @Bean
    ComparisonQuestionReader comparisonReader(QuestionReader reader) {
        return new ComparisonQuestionReader(reader);
    }

    @Bean
    Comparisons comparisons(Evaluator evaluator) {
        return new Comparisons(evaluator);
    }

    @Bean
    CounterfactualReader counterfactualReader(Library library, QuestionReader reader) {
        return new CounterfactualReader(library, reader);
    }

    @Bean
    Counterfactuals counterfactuals(Library library, Evaluator evaluator) {
        return new Counterfactuals(library, evaluator);
    }

    @Bean
    ConditionReader conditionReader(Library library, QuestionReader reader) {
        return new ConditionReader(library, reader);
    }

    @Bean
    Conditions conditions(Library library, Evaluator evaluator) {
        return new Conditions(library, evaluator);
    }

    @Bean
    TimelineReader timelineReader(Library library, Ledgers ledgers, Records records) {
        return new TimelineReader(library, ledgers, records);
    }

    @Bean
    Timelines timelines(Library library, Evaluator evaluator) {
        return new Timelines(library, evaluator);
    }

    @Bean
    SweepReader sweepReader(Library library, Evaluator evaluator, QuestionReader reader, Limits limits) {
        return new SweepReader(library, evaluator, reader, limits.sweepRows());
    }

    @Bean
    Sweeps sweeps(Library library, Evaluator evaluator) {
        return new Sweeps(library, evaluator);
    }

    @Bean
    SimulationReader simulationReader(Library library, Evaluator evaluator, QuestionReader reader) {
        return new SimulationReader(library, evaluator, reader);
    }

    @Bean
    Simulations simulations(Library library, Evaluator evaluator) {
        return new Simulations(library, evaluator);
    }

    @Bean
    SweepJobs sweepJobs() {
        return new SweepJobs();
    }

    /** Reads the files anew each time, so that an author need not start the service again. */
    @Bean
    Supplier<Scenarios> scenarios(Directories directories, Library library) {
        return () -> Scenarios.read(Optional.ofNullable(directories.scenarios()), library);
    }

    @Bean
    ScenarioRunner scenarioRunner(Evaluator evaluator, Timelines timelines) {
        return new ScenarioRunner(evaluator::evaluate, timelines::answer);
    }
}
