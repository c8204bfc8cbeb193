package org.conditionality;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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
import org.jspecify.annotations.NullMarked;

/** The house stands as it was drawn: who may know whom, and how things are named. */
@AnalyzeClasses(packages = "org.conditionality", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTests {

    private static final String ROOT = "org.conditionality";

    /** Every layer may have work done by the threads of `work`, which knows none of them. */
    @ArchTest
    static final ArchRule workKnowsNobody = noClasses()
            .that()
            .resideInAPackage(ROOT + ".work..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".work.."))));

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .layer("start")
            .definedBy(ROOT)
            .layer("web")
            .definedBy(ROOT + ".web..")
            .optionalLayer("cli")
            .definedBy(ROOT + ".cli..")
            .layer("author")
            .definedBy(ROOT + ".author..")
            .layer("whatif")
            .definedBy(ROOT + ".whatif..")
            .optionalLayer("scenario")
            .definedBy(ROOT + ".scenario..")
            .layer("reload")
            .definedBy(ROOT + ".reload..")
            .layer("time")
            .definedBy(ROOT + ".time..")
            .layer("evaluation")
            .definedBy(ROOT + ".evaluation..")
            .optionalLayer("incident")
            .definedBy(ROOT + ".incident..")
            .layer("rule")
            .definedBy(ROOT + ".rule..")
            .layer("fact")
            .definedBy(ROOT + ".fact..")
            .layer("norm")
            .definedBy(ROOT + ".norm..")
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("author")
            .mayOnlyBeAccessedByLayers("start", "web", "cli")
            .whereLayer("whatif")
            .mayOnlyBeAccessedByLayers("start", "web", "cli")
            .whereLayer("reload")
            .mayOnlyBeAccessedByLayers("start", "web", "cli")
            .whereLayer("scenario")
            .mayOnlyBeAccessedByLayers("start", "web", "reload", "cli", "author")
            .whereLayer("time")
            .mayOnlyBeAccessedByLayers("start", "web", "reload", "cli", "author", "scenario")
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers("start", "web", "reload", "cli", "author", "scenario", "whatif", "time")
            .whereLayer("incident")
            .mayOnlyBeAccessedByLayers(
                    "start", "web", "reload", "cli", "author", "scenario", "whatif", "time", "evaluation")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers(
                    "start", "web", "reload", "cli", "author", "scenario", "whatif", "time", "evaluation")
            .whereLayer("fact")
            .mayOnlyBeAccessedByLayers(
                    "start",
                    "web",
                    "reload",
                    "cli",
                    "author",
                    "scenario",
                    "whatif",
                    "time",
                    "evaluation",
                    "rule",
                    "incident")
            .whereLayer("norm")
            .mayOnlyBeAccessedByLayers(
                    "start",
                    "web",
                    "reload",
                    "cli",
                    "author",
                    "scenario",
                    "whatif",
                    "time",
                    "evaluation",
                    "rule",
                    "incident");

    @ArchTest
    static final ArchRule noPackageDependsOnItselfThroughOthers =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyRuleKnowsDrools = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".rule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "com.github.javaparser..");

    @ArchTest
    static final ArchRule onlyTheWebKnowsSpring = noClasses()
            .that(not(isInWebOrRoot()))
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

    private static DescribedPredicate<JavaClass> isInWebOrRoot() {
        return resideInAPackage(ROOT).or(resideInAnyPackage(ROOT + ".web..", ROOT + ".page.."));
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
