package io.akig.solvency.alerts;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The changes of one agency as this replica reads them: each once, in order, for all who listen. Hints only say that reading is
 * worth while; as the rows are the truth, a hint that is lost, repeated or early does no harm.
 */
final class AgencyFeed {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyFeed.class);
    /** Few enough for a client to have room for, who reads as fast as they come. */
    static final int AT_ONCE = 100;

    private final String agencyId;
    private final ChangeLog log;
    private final DeliveryTime times;
    private final Set<Consumer<Encoded>> listeners = ConcurrentHashMap.newKeySet();
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

    void add(Consumer<Encoded> listener) {
        listeners.add(listener);
    }

    /** Whether nobody is left. */
    boolean remove(Consumer<Encoded> listener) {
        listeners.remove(listener);
        return listeners.isEmpty();
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
                .map(Encoded::new)
                .collectList()
                .subscribe(some -> done(tell(some), asked), error -> {
                    // The next look comes within a second.
                    LOG.debug("alerts could not be read", error);
                    wanted.set(0);
                });
    }

    private boolean tell(List<Encoded> some) {
        for (Encoded change : some) {
            listeners.forEach(listener -> listener.accept(change));
            position = change.sequence();
            times.delivered(change.change());
        }
        return some.size() == AT_ONCE;
    }

    private void done(boolean more, int asked) {
        int left = more ? asked : wanted.addAndGet(-asked);
        if (left != 0) {
            readUntilDone(left);
        }
    }
}
