package org.conditionality;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The house stands as it was drawn: who may know whom, and how things are named. */
@AnalyzeClasses(packages = "org.conditionality", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTests {

    private static final String ROOT = "org.conditionality";

    /** What each layer may know: those before it in this list, but for those named with it. */
    private static final List<Layer> LAYERS = List.of(
            new Layer("work"),
            new Layer("norm", "work"),
            new Layer("text", "work", "norm"),
            new Layer("fact"),
            new Layer("incident"),
            new Layer("rule", "incident"),
            new Layer("question"),
            new Layer("evaluation"),
            new Layer("whatif"),
            new Layer("time", "whatif"),
            new Layer("scenario", "whatif"),
            new Layer("reload", "whatif"),
            new Layer("author", "whatif", "reload"),
            new Layer("cli"),
            new Layer("web", "cli"),
            new Layer("page", "cli"));

    /** What each room of a layer may know: those before it in its list; the layer itself is a room without a name. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("text", List.of("", "form", "csv")),
            Map.entry("question", List.of("", "table")),
            Map.entry("incident", List.of("ledger", "layout", "read", "")),
            Map.entry(
                    "rule",
                    List.of(
                            "drl",
                            "drl.text",
                            "finding",
                            "check.type",
                            "drl.hint",
                            "files",
                            "check.bound",
                            "drl.read",
                            "check",
                            "engine",
                            "cache",
                            "parsed",
                            "term",
                            "analysis",
                            "session",
                            "reading",
                            "pack",
                            "mutation",
                            "trace")),
            Map.entry(
                    "evaluation",
                    List.of("cache", "state", "unknown", "space", "diagram", "ground", "answer", "diff", "claim", "")),
            Map.entry(
                    "whatif",
                    List.of(
                            "cutpoint",
                            "grid",
                            "question",
                            "batch",
                            "comparison",
                            "condition",
                            "counterfactual",
                            "common",
                            "leverage",
                            "sweep",
                            "simulation",
                            "")),
            Map.entry("scenario", List.of("", "read", "run")),
            Map.entry("author", List.of("format", "report", "check", "coverage", "diff", "mutation")),
            Map.entry("cli", List.of("option", "text", "engine", "command", "")),
            Map.entry(
                    "page",
                    List.of(
                            "words",
                            "address",
                            "asked",
                            "fact",
                            "board",
                            "why",
                            "bench",
                            "timeline",
                            "memo",
                            "frame",
                            "start",
                            "use",
                            "compare",
                            "scenarios",
                            "rules",
                            "explore",
                            "")),
            Map.entry("web", List.of("parameter", "http", "error", "", "openapi", "view", "api")));

    private record Layer(String name, Set<String> unknown) {

        Layer(String name, String... unknown) {
            this(name, Set.of(unknown));
        }
    }

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layered();

    /** Each package below the root is a layer; the root starts them, and nobody knows it. */
    private static ArchRule layered() {
        var architecture = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .layer("start")
                .definedBy(ROOT);
        for (var layer : LAYERS) {
            architecture = architecture.layer(layer.name()).definedBy(below(layer));
        }
        architecture = architecture.whereLayer("start").mayNotBeAccessedByAnyLayer();
        for (var layer : LAYERS) {
            var known = LAYERS.subList(0, LAYERS.indexOf(layer)).stream()
                    .map(Layer::name)
                    .filter(name -> !layer.unknown().contains(name))
                    .toArray(String[]::new);
            var clause = architecture.whereLayer(layer.name());
            architecture = known.length == 0 ? clause.mayNotAccessAnyLayer() : clause.mayOnlyAccessLayers(known);
        }
        return architecture;
    }

    @ArchTest
    static void roomsKnowOnlyThoseBeforeThem(JavaClasses classes) {
        ROOMS.forEach((layer, rooms) -> ordered(ROOT + "." + layer, rooms).check(classes));
    }

    private static ArchRule ordered(String layer, List<String> rooms) {
        var architecture = layeredArchitecture().consideringOnlyDependenciesInAnyPackage(layer + "..");
        for (var room : rooms) {
            architecture = architecture.layer("." + room).definedBy(room.isEmpty() ? layer : layer + "." + room);
        }
        for (var room : rooms) {
            var known = rooms.subList(0, rooms.indexOf(room)).stream()
                    .map("."::concat)
                    .toArray(String[]::new);
            var clause = architecture.whereLayer("." + room);
            architecture = known.length == 0 ? clause.mayNotAccessAnyLayer() : clause.mayOnlyAccessLayers(known);
        }
        return architecture;
    }

    /** A room without a place in the lists would be free to know any other. */
    @ArchTest
    static final ArchRule everyRoomIsInAList = classes().should(standInAListedRoom());

    private static String below(Layer layer) {
        return ROOT + "." + layer.name() + "..";
    }

    @ArchTest
    static final ArchRule everyPackageIsInALayer = classes()
            .should()
            .resideInAnyPackage(Stream.concat(Stream.of(ROOT), LAYERS.stream().map(ArchitectureTests::below))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule noPackageDependsOnItselfThroughOthers =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyRuleKnowsDrools = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".rule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "com.github.javaparser..");

    @ArchTest
    static final ArchRule onlyTheWebAndThePagesKnowSpring = noClasses()
            .that(not(isInWebPagesOrRoot()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.springdoc..",
                    "io.swagger..",
                    "jakarta.servlet..",
                    "org.apache.catalina..");

    /** What was written by another version, or turned by a disk, would be run while it is read. */
    @ArchTest
    static final ArchRule nothingIsKeptByJavaSerialization = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ObjectOutputStream.class);

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(standInANullMarkedPackage());

    @ArchTest
    static final ArchRule classesAreFinal = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO)");

    @ArchTest
    static final ArchRule threadsAreStartedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".work..")
            .should()
            .accessTargetWhere(Threads.MADE)
            .because("only the threads of Workers are named, bounded and see what is inside a packaged jar");

    @ArchTest
    static final ArchRule nothingRunsOnTheCommonPool = noClasses()
            .should()
            .accessTargetWhere(Threads.OF_THE_COMMON_POOL)
            .because("the threads of the common pool see nothing inside a packaged jar");

    @ArchTest
    static final ArchRule cachesDoTheirUpkeepWhereTheyAreUsed = classes().should(Threads.giveCachesAnExecutor());

    private static DescribedPredicate<JavaClass> isInWebPagesOrRoot() {
        return resideInAPackage(ROOT).or(resideInAPackage(ROOT + ".web..")).or(resideInAPackage(ROOT + ".page"));
    }

    private static ArchCondition<JavaClass> standInAListedRoom() {
        return new ArchCondition<>("stand in a listed room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var steps = type.getPackageName().substring(ROOT.length()).split("\\.", 3);
                var room = steps.length < 3 ? "" : steps[2];
                var isListed = steps.length < 2
                        || ROOMS.getOrDefault(steps[1], List.of("")).contains(room);
                events.add(new SimpleConditionEvent(type, isListed, type.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(type, marked, type.getPackageName() + " of " + type.getSimpleName()));
            }
        };
    }
}
