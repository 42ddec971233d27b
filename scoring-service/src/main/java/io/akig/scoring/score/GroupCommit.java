package io.akig.scoring.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Writes together what arrives together. An item that comes alone is written at once; while writers are busy, items gather
 * and the next writer takes them all, so the groups grow with the load and nobody waits for a timer.
 */
final class GroupCommit<T> {
    private final int capacity;
    private final int groupSize;
    private final Semaphore writers;
    private final Function<List<T>, Mono<Void>> write;
    private final Queue<Waiting<T>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger held = new AtomicInteger();

    /**
     * @param capacity how many items may wait or be in writing
     * @param groupSize how many are written together at most
     * @param writers how many groups are written at the same time
     */
    GroupCommit(int capacity, int groupSize, int writers, Function<List<T>, Mono<Void>> write) {
        this.capacity = capacity;
        this.groupSize = groupSize;
        this.writers = new Semaphore(writers);
        this.write = write;
    }

    /** Completes when the item is written, whether or not somebody still waits for it. */
    Mono<Void> add(T item) {
        return Mono.defer(() -> {
            if (held.incrementAndGet() > capacity) {
                held.decrementAndGet();
                return Mono.error(new StoreOverloaded());
            }
            Waiting<T> waiting = new Waiting<>(item, Sinks.empty());
            queue.add(waiting);
            drain();
            return waiting.done.asMono();
        });
    }

    private void drain() {
        // Looks again after giving a writer back: an item may have come while there was none to be had.
        while (!queue.isEmpty() && writers.tryAcquire()) {
            List<Waiting<T>> group = take();
            if (group.isEmpty()) {
                writers.release();
            } else {
                start(group);
            }
        }
    }

    private List<Waiting<T>> take() {
        List<Waiting<T>> group = new ArrayList<>();
        Waiting<T> next;
        while (group.size() < groupSize && (next = queue.poll()) != null) {
            group.add(next);
        }
        return group;
    }

    private void start(List<Waiting<T>> group) {
        List<T> items = group.stream().map(Waiting::item).toList();
        var unused = Mono.defer(() -> write.apply(items))
                .doFinally(end -> {
                    held.addAndGet(-group.size());
                    writers.release();
                    drain();
                })
                .subscribe(
                        nothing -> {},
                        error -> group.forEach(waiting -> waiting.done.tryEmitError(error)),
                        () -> group.forEach(waiting -> waiting.done.tryEmitEmpty()));
    }

    private record Waiting<T>(T item, Sinks.Empty<Void> done) {}
}
