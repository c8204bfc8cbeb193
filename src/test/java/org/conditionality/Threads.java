package org.conditionality;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Timer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/** Which calls start threads, or have others run what they are given. */
final class Threads {

    static final DescribedPredicate<JavaAccess<?>> MADE = describe(
            "make threads or executors",
            access -> isOf(access, Executors.class)
                    || (access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                            && Stream.of(Thread.class, Executor.class, Timer.class)
                                    .anyMatch(type -> isOf(access, type))));

    static final DescribedPredicate<JavaAccess<?>> OF_THE_COMMON_POOL = describe(
            "run on the common pool",
            access -> isParallel(access) || isWithoutExecutor(access) || isCommonPool(access));

    private Threads() {}

    private static boolean isParallel(JavaAccess<?> access) {
        var name = access.getTarget().getName();
        return (name.equals("parallelStream") && isOf(access, Collection.class))
                || (name.equals("parallel") && isOf(access, BaseStream.class))
                || (name.startsWith("parallel") && isOf(access, Arrays.class))
                // Its bulk operations begin with the number of entries from which on they are parallel.
                || (isOf(access, ConcurrentHashMap.class) && parameters(access).startsWith("long,"));
    }

    private static boolean isWithoutExecutor(JavaAccess<?> access) {
        return access.getTarget().getName().endsWith("Async")
                && isOf(access, CompletionStage.class)
                && !parameters(access).contains(Executor.class.getName());
    }

    private static boolean isCommonPool(JavaAccess<?> access) {
        return access.getTarget().getName().equals("commonPool") && isOf(access, ForkJoinPool.class);
    }

    private static boolean isOf(JavaAccess<?> access, Class<?> type) {
        return access.getTargetOwner().isAssignableTo(type);
    }

    /** The types of its parameters, each with a comma behind it; nothing for a field. */
    private static String parameters(JavaAccess<?> access) {
        var name = access.getTarget().getFullName();
        return name.contains("(") ? name.replaceAll(".*\\(|\\).*", "").replace(" ", "") + "," : "";
    }

    /** A cache that is given none uses the common pool. */
    static ArchCondition<JavaClass> giveCachesAnExecutor() {
        return new ArchCondition<>("give each cache that they build an executor") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var built = calls(type, "build");
                if (built > 0) {
                    var given = calls(type, "executor");
                    events.add(new SimpleConditionEvent(
                            type,
                            built == given,
                            "%s builds %d caches and gives %d an executor".formatted(type.getName(), built, given)));
                }
            }

            private long calls(JavaClass type, String name) {
                return type.getAccessesFromSelf().stream()
                        .filter(access -> isOf(access, Caffeine.class))
                        .filter(access -> access.getTarget().getName().equals(name))
                        .count();
            }
        };
    }
}
