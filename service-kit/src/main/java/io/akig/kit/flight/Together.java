package io.akig.kit.flight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Does together what arrives together. An item that comes alone is worked on at once; while the workers are busy, items
 * gather and the next worker takes them all, so the groups grow with the load and nobody waits for a timer.
 */
public final class Together<T, R> {
    private final int capacity;
    private final int groupSize;
    private final Semaphore workers;
    private final Duration limit;
    private final Function<List<T>, Mono<Map<T, Mono<R>>>> work;
    private final Queue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger held = new AtomicInteger();

    /**
     * @param capacity how many items may wait or be worked on
     * @param groupSize how many are worked on together at most
     * @param workers how many groups are worked on at the same time
     * @param limit after which a group is given up, so that a peer that never answers does not keep a worker for ever
     * @param work what became of each item of a group, begun after all of them were added; of an item it leaves out, nothing
     */
    public Together(
            int capacity, int groupSize, int workers, Duration limit, Function<List<T>, Mono<Map<T, Mono<R>>>> work) {
        this.limit = limit;
        this.capacity = capacity;
        this.groupSize = groupSize;
        this.workers = new Semaphore(workers);
        this.work = work;
    }

    /** Where an item is only done, and nothing becomes of it. */
    public static <T> Together<T, Void> doing(
            int capacity, int groupSize, int workers, Duration limit, Function<List<T>, Mono<Void>> work) {
        return new Together<>(
                capacity, groupSize, workers, limit, group -> work.apply(group).thenReturn(Map.of()));
    }

    /** Ends when the item's group ends, whether or not somebody still waits. Fails with {@link TooMuchWaits}. */
    public Mono<R> add(T item) {
        return Mono.defer(() -> {
            if (held.incrementAndGet() > capacity) {
                held.decrementAndGet();
                return Mono.error(new TooMuchWaits());
            }
            Waiting<T, R> waiting = new Waiting<>(item, Sinks.one());
            queue.add(waiting);
            drain();
            return waiting.done.asMono();
        });
    }

    private void drain() {
        // Looks again after giving a worker back: an item may have come while there was none to be had.
        while (!queue.isEmpty() && workers.tryAcquire()) {
            List<Waiting<T, R>> group = take();
            if (group.isEmpty()) {
                workers.release();
            } else {
                start(group);
            }
        }
    }

    private List<Waiting<T, R>> take() {
        List<Waiting<T, R>> group = new ArrayList<>();
        Waiting<T, R> next;
        while (group.size() < groupSize && (next = queue.poll()) != null) {
            group.add(next);
        }
        return group;
    }

    private void start(List<Waiting<T, R>> group) {
        List<T> items = group.stream().map(Waiting::item).toList();
        var unused = Mono.defer(() -> work.apply(items))
                .timeout(limit)
                .defaultIfEmpty(Map.of())
                .subscribe(
                        ends -> {
                            freeWorker(group);
                            group.forEach(waiting -> end(waiting, ends.get(waiting.item)));
                        },
                        error -> {
                            freeWorker(group);
                            group.forEach(waiting -> waiting.done.tryEmitError(error));
                        });
    }

    /** Before the items go on: the next group is then under way while whatever follows this one is done. */
    private void freeWorker(List<Waiting<T, R>> group) {
        held.addAndGet(-group.size());
        workers.release();
        drain();
    }

    private static <T, R> void end(Waiting<T, R> waiting, @Nullable Mono<R> end) {
        if (end == null) {
            waiting.done.tryEmitEmpty();
        } else {
            var unused = end.subscribe(
                    waiting.done::tryEmitValue, waiting.done::tryEmitError, () -> waiting.done.tryEmitEmpty());
        }
    }

    private record Waiting<T, R>(T item, Sinks.One<R> done) {}
}
