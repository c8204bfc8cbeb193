package org.conditionality.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkersTests {

    private static final List<Integer> MANY = IntStream.range(0, 200).boxed().toList();

    @Test
    void resultsStandInTheOrderOfTheInputs() {
        assertThat(Workers.each(MANY, input -> input * 2))
                .isEqualTo(MANY.stream().map(input -> input * 2).toList());
    }

    @Test
    @Timeout(60)
    void workThatWaitsForWorkIsDoneHoweverDeepAndFromHoweverManyThreads() throws InterruptedException {
        var callers = IntStream.range(0, 16)
                .mapToObj(caller -> CompletableFuture.supplyAsync(() -> sum(4), Workers.executor()))
                .toList();

        assertThat(callers.stream().map(CompletableFuture::join)).containsOnly(4 * 4 * 4 * 4);
    }

    private static int sum(int depth) {
        return depth == 0
                ? 1
                : Workers.each(List.of(1, 2, 3, 4), each -> sum(depth - 1)).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    @Test
    void whatFailsIsThrownAsItWas() {
        assertThatThrownBy(() -> Workers.each(MANY, input -> {
                    if (input == 3) {
                        throw new UnsupportedOperationException("Not 3.");
                    }
                    return input;
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Not 3.");
        assertThatThrownBy(() -> Workers.contained(() -> {
                    throw new StackOverflowError("Too deep.");
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void noThreadButItsOwnAndTheCallersIsUsed() {
        var names = ConcurrentHashMap.<String>newKeySet();
        Workers.each(MANY, input -> names.add(Thread.currentThread().getName()));

        assertThat(names)
                .allMatch(name -> name.startsWith("worker-")
                        || name.equals(Thread.currentThread().getName()));
    }

    @Test
    void parallelStreamsOfALibraryStayWhereTheyAreContained() {
        var names = Workers.contained(() -> {
            var own = ConcurrentHashMap.<String>newKeySet();
            MANY.parallelStream()
                    .forEach(input -> own.add(Thread.currentThread().getName()));
            return new HashSet<>(own);
        });

        assertThat(names).isNotEmpty().allMatch(name -> name.startsWith("streams-"));
    }

    @Test
    void everyThreadFindsWhatTheProductFinds() throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            var seen = new CompletableFuture<ClassLoader>();
            Workers.thread("test", () -> seen.complete(Thread.currentThread().getContextClassLoader()))
                    .start();
            var byWorker = CompletableFuture.supplyAsync(
                    () -> Thread.currentThread().getContextClassLoader(), Workers.executor());

            assertThat(List.of(
                            seen.get(10, TimeUnit.SECONDS),
                            byWorker.get(10, TimeUnit.SECONDS),
                            Workers.contained(() -> Thread.currentThread().getContextClassLoader())))
                    .containsOnly(Workers.class.getClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
