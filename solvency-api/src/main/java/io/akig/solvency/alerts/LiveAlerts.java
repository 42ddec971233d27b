package io.akig.solvency.alerts;

import io.akig.kit.database.NotificationSubscriber;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/**
 * What this replica's sessions listen to. It hears of new alerts by a notification that leaves the database with the commit,
 * and looks by itself now and then: so nothing is lost while it does not hear.
 */
final class LiveAlerts implements NotificationSubscriber {
    private final ChangeLog log;
    private final DeliveryTime times;
    private final Map<String, AgencyFeed> feeds = new ConcurrentHashMap<>();

    LiveAlerts(ChangeLog log, DeliveryTime times) {
        this.log = log;
        this.times = times;
    }

    /**
     * From its completion on, everything after the given sequence is heard, perhaps with some from before it.
     *
     * @return where the agency has come to
     */
    Mono<Long> join(String agencyId, AlertListener listener) {
        return log.position(agencyId)
                .doOnNext(position -> feeds.compute(agencyId, (id, feed) -> {
                    AgencyFeed joined = feed == null ? new AgencyFeed(id, log, times, position) : feed;
                    joined.add(listener);
                    return joined;
                }))
                // Asked again: what came between the first answer and the joining is not heard if the feed is ahead.
                .then(log.position(agencyId));
    }

    void leave(String agencyId, AlertListener listener) {
        feeds.computeIfPresent(agencyId, (id, feed) -> feed.remove(listener) ? null : feed);
    }

    /** Reads what was missed. */
    Mono<Void> look() {
        return Mono.defer(() -> {
            String[] agencies = feeds.keySet().toArray(String[]::new);
            return agencies.length == 0
                    ? Mono.empty()
                    : log.positions(agencies)
                            .doOnNext(position -> reached(position.agencyId(), position.sequence()))
                            .then();
        });
    }

    private void reached(String agencyId, long sequence) {
        AgencyFeed feed = feeds.get(agencyId);
        if (feed != null) {
            feed.reached(sequence);
        }
    }

    @Override
    public String channel() {
        return ChangeLog.CHANNEL;
    }

    @Override
    public void listening() {
        var unused = look().onErrorComplete().subscribe();
    }

    @Override
    public void deaf() {
        // Looking now and then goes on.
    }

    @Override
    public void notified(String payload) {
        int space = payload.indexOf(' ');
        if (space > 0) {
            reached(payload.substring(space + 1), Long.parseLong(payload.substring(0, space)));
        }
    }
}
