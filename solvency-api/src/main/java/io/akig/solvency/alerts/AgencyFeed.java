package io.akig.solvency.alerts;

import io.netty.util.concurrent.EventExecutor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The changes of one agency as this replica reads them: each once, in order, for all who listen. Hints only say that reading is
 * worth while; as the rows are the truth, a hint that is lost, repeated or early does no harm. The next are read when all have
 * been told of those before: the more is to be told, the more of it goes out together.
 */
final class AgencyFeed {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyFeed.class);
    /** Few enough for a client to have room for, who reads as fast as they come. */
    static final int AT_ONCE = 100;

    private final String agencyId;
    private final ChangeLog log;
    private final DeliveryTime times;
    private final Map<EventExecutor, Set<AlertListener>> listeners = new ConcurrentHashMap<>();
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile long position;

    /**
     * @param position where reading starts: a sequence that has been committed
     */
    AgencyFeed(String agencyId, ChangeLog log, DeliveryTime times, long position) {
        this.agencyId = agencyId;
        this.log = log;
        this.times = times;
        this.position = position;
    }

    void add(AlertListener listener) {
        listeners
                .computeIfAbsent(listener.thread(), thread -> ConcurrentHashMap.newKeySet())
                .add(listener);
    }

    /** Whether nobody is left. */
    boolean remove(AlertListener listener) {
        Set<AlertListener> beside = listeners.get(listener.thread());
        if (beside != null) {
            beside.remove(listener);
        }
        return listeners.values().stream().allMatch(Set::isEmpty);
    }

    /** The agency has come to this sequence. */
    void reached(long sequence) {
        if (sequence > position) {
            read();
        }
    }

    /** One reading at a time; what asks for another meanwhile gets one more, not many. */
    private void read() {
        if (wanted.getAndIncrement() == 0) {
            readUntilDone(1);
        }
    }

    private void readUntilDone(int asked) {
        var unused = log.after(agencyId, position, AT_ONCE)
                .collectList()
                .subscribe(some -> tell(some, asked), error -> {
                    // The next look comes within a second.
                    LOG.debug("alerts could not be read", error);
                    wanted.set(0);
                });
    }

    private void tell(List<ToldChange> some, int asked) {
        if (some.isEmpty()) {
            done(false, asked);
            return;
        }
        Batch batch = new Batch(some);
        position = batch.last();
        Map<EventExecutor, Set<AlertListener>> all = Map.copyOf(listeners);
        AtomicInteger left = new AtomicInteger(all.size());
        Runnable told = () -> {
            if (left.decrementAndGet() == 0) {
                batch.changes().forEach(times::delivered);
                done(batch.size() == AT_ONCE, asked);
            }
        };
        if (all.isEmpty()) {
            done(false, asked);
        }
        all.forEach((thread, beside) -> tell(batch, thread, beside, told));
    }

    private void tell(Batch batch, EventExecutor thread, Set<AlertListener> beside, Runnable told) {
        try {
            thread.execute(() -> {
                try {
                    beside.forEach(listener -> listener.told(batch));
                } finally {
                    told.run();
                }
            });
        } catch (RejectedExecutionException over) {
            // The thread has ended, and its connections with it.
            listeners.remove(thread);
            told.run();
        }
    }

    private void done(boolean more, int asked) {
        int left = more ? asked : wanted.addAndGet(-asked);
        if (left != 0) {
            readUntilDone(left);
        }
    }
}
