package io.akig.solvency.portfolio;

import io.akig.kit.database.NotificationSubscriber;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Hears whose ledger was written. What is not heard is found by looking now and then. */
final class LedgerWrites implements NotificationSubscriber {
    private static final int MOST = 1_000;

    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private volatile Runnable woken = () -> {};
    private volatile boolean many = true;

    /** Whom to wake, which has to exist first. */
    void wakes(Runnable work) {
        woken = work;
    }

    @Override
    public String channel() {
        return "akig_ledger";
    }

    @Override
    public void listening() {
        many = true;
        woken.run();
    }

    @Override
    public void deaf() {
        many = true;
    }

    @Override
    public void notified(String payload) {
        if (payload.equals("*") || written.size() >= MOST) {
            many = true;
        } else {
            boolean unused = written.add(payload);
        }
        woken.run();
    }

    /** Brings up to date what was heard of since the last time, or all if it was too much. */
    Mono<Void> heard(FoldCollections collections) {
        return Mono.defer(() -> {
            boolean all = many;
            many = false;
            List<String> some = List.copyOf(written);
            written.removeAll(some);
            // Who fails is found again by the next look at all.
            return all
                    ? collections.allBehind().doOnError(error -> many = true)
                    : collections.of(some).doOnError(error -> many = true);
        });
    }
}
