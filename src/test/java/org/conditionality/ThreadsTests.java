package org.conditionality;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules on threads see what they are to see, and nothing else. */
final class ThreadsTests {

    private static final JavaClass TRIED = new ClassFileImporter().importClass(Tried.class);

    /** Each method whose name begins with {@code wrong} is to be found, and no other. */
    @SuppressWarnings({"unused", "FutureReturnValueIgnored"})
    private static final class Tried {

        private final List<Integer> list = List.of(1);

        Object wrongParallelStream() {
            return list.parallelStream().count();
        }

        Object wrongParallelReference() {
            Function<List<Integer>, Stream<Integer>> parallel = List::parallelStream;
            return parallel;
        }

        Object wrongParallel() {
            return IntStream.range(0, 9).parallel().sum();
        }

        void wrongSort(int[] numbers) {
            Arrays.parallelSort(numbers);
        }

        Object wrongSupply() {
            return CompletableFuture.supplyAsync(() -> 1);
        }

        Object wrongThen(CompletableFuture<Integer> future) {
            return future.thenApplyAsync(number -> number + 1);
        }

        Object wrongCommonPool() {
            return ForkJoinPool.commonPool();
        }

        Object wrongReduce(ConcurrentHashMap<String, Integer> map) {
            return map.reduceValues(1, Integer::sum);
        }

        Object wrongThread() {
            return new Thread(() -> {});
        }

        Object wrongThreadReference() {
            Function<Runnable, Thread> made = Thread::new;
            return made;
        }

        Object wrongExecutor() {
            return Executors.newCachedThreadPool();
        }

        Object wrongPool() {
            return new ForkJoinPool(2);
        }

        Object rightSupply(ExecutorService executor) {
            return CompletableFuture.supplyAsync(() -> 1, executor)
                    .thenApplyAsync(number -> number + 1, executor)
                    .thenApply(number -> number + 1);
        }

        Object rightStream(ConcurrentHashMap<String, Integer> map) {
            return list.stream().count() + Thread.currentThread().getId() + map.getOrDefault("", 1);
        }
    }

    @SuppressWarnings("unused")
    private static final class CacheWithoutExecutor {

        Cache<String, String> cache() {
            return Caffeine.newBuilder().maximumSize(1).build();
        }
    }

    @SuppressWarnings("unused")
    private static final class CacheWithExecutor {

        Cache<String, String> cache() {
            return Caffeine.newBuilder().maximumSize(1).executor(Runnable::run).build();
        }
    }

    @Test
    void everyWayToOtherThreadsIsSeen() {
        var found = TRIED.getAccessesFromSelf().stream()
                .filter(access -> Threads.MADE.test(access) || Threads.OF_THE_COMMON_POOL.test(access))
                .map(JavaAccess::getOwner)
                .map(owner -> owner.getName())
                .distinct();

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(TRIED.getMethods().stream()
                        .map(method -> method.getName())
                        .filter(name -> name.startsWith("wrong"))
                        .toList());
    }

    @Test
    void aCacheWithoutAnExecutorIsSeen() {
        ArchRule rule = ArchRuleDefinition.classes().should(Threads.giveCachesAnExecutor());

        assertThat(rule.evaluate(new ClassFileImporter().importClasses(CacheWithoutExecutor.class))
                        .hasViolation())
                .isTrue();
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(CacheWithExecutor.class))
                        .hasViolation())
                .isFalse();
    }
}
