package io.akig.solvency.alerts;

import io.akig.kit.metric.Metric;
import io.akig.solvency.access.SessionWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/** The open streams of this replica. When it stops, clients hear so and go to another one. */
final class AlertSessions implements SmartLifecycle {
    private static final Duration GOODBYES = Duration.ofSeconds(3);

    private final Set<AlertSession> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    AlertSessions(MeterRegistry meters) {
        Gauge.builder(Metric.WEBSOCKET_SESSIONS.meter(), open, Set::size)
                .description(Metric.WEBSOCKET_SESSIONS.description())
                .register(meters);
    }

    void add(AlertSession session) {
        open.add(session);
        var unused = session.gone().doFinally(signal -> open.remove(session)).subscribe();
        if (!running) {
            session.end(Closing.RESTART);
        }
    }

    /** Ends the streams of who has signed out, or may no longer sign in. */
    Mono<Void> endSignedOut(SessionWatch watch) {
        return Mono.defer(() -> {
            Set<String> asked = open.stream()
                    .flatMap(session -> session.signedIn().stream())
                    .collect(Collectors.toSet());
            return asked.isEmpty()
                    ? Mono.empty()
                    : watch.over(asked)
                            .doOnNext(over -> open.stream()
                                    .filter(session -> session.signedIn()
                                            .filter(over::contains)
                                            .isPresent())
                                    .forEach(session -> session.end(Closing.SIGNED_OUT)))
                            .then();
        });
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        Set<AlertSession> last = Set.copyOf(open);
        last.forEach(session -> session.end(Closing.RESTART));
        Mono.when(last.stream().map(AlertSession::gone).toList())
                .timeout(GOODBYES)
                .onErrorComplete()
                .block();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        // Before the web server begins to wait for its last requests: a stream never ends by itself.
        return DEFAULT_PHASE;
    }
}
