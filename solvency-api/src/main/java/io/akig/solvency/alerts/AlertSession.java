package io.akig.solvency.alerts;

import io.akig.kit.input.Language;
import io.akig.solvency.alerts.SocketMessage.Heartbeat;
import io.akig.solvency.alerts.SocketMessage.Hello;
import io.akig.solvency.alerts.SocketMessage.Resume;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * One client's stream: hello, what it missed, then what comes. It holds a bounded number of changes for a client that reads
 * slower than they come, and then ends: the client resumes from the last it got.
 */
final class AlertSession implements WebSocketHandler, Consumer<Encoded> {
    /** What a client offers beside the one that carries its token; the answer must name one that was offered. */
    static final String PROTOCOL = "akig.alerts";

    private static final Logger LOG = LoggerFactory.getLogger(AlertSession.class);
    private static final int PAGE = 100;
    private static final int SILENT_BEATS = 3;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final Subscription subscription;
    private final LiveAlerts alerts;
    private final ChangeLog log;
    private final SocketSettings settings;
    private final AlertSessions sessions;
    private final Runnable cut;
    private final Sinks.Many<Encoded> live;
    private final Sinks.One<CloseStatus> end = Sinks.one();
    private final Sinks.Empty<Void> gone = Sinks.empty();
    private volatile long heard = System.nanoTime();
    private volatile boolean ending;
    private volatile long first;
    private volatile long last;

    /**
     * @param since the last sequence the client knows; null if it knows none
     * @param signedIn names the session it was opened with; null for a token, which nobody takes back
     * @param seen takes down what is sent
     */
    record Subscription(
            String agencyId, Language language, @Nullable Long since, @Nullable String signedIn, SeenStream seen) {}

    /**
     * @param cut ends the connection of a client that takes nothing more, not even a goodbye
     */
    AlertSession(
            Subscription subscription,
            LiveAlerts alerts,
            ChangeLog log,
            SocketSettings settings,
            AlertSessions sessions,
            Runnable cut) {
        this.subscription = subscription;
        this.alerts = alerts;
        this.log = log;
        this.settings = settings;
        this.sessions = sessions;
        this.cut = cut;
        this.live = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(settings.waiting()));
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        sessions.add(this);
        Mono<Void> tooLong = Mono.delay(settings.longest())
                .doOnNext(tick -> end(Closing.SIGN_IN_AGAIN))
                .then(Mono.never());
        return Mono.firstWithSignal(
                        session.send(outgoing(session)),
                        incoming(session),
                        tooLong,
                        end.asMono().flatMap(why -> goodbye(session, why)))
                .doFinally(signal -> {
                    alerts.leave(subscription.agencyId(), this);
                    var unused = subscription
                            .seen()
                            .ended(first, last)
                            .doFinally(done -> gone.tryEmitEmpty())
                            .subscribe();
                });
    }

    @Override
    public void accept(Encoded change) {
        Sinks.EmitResult taken = live.tryEmitNext(change);
        if (taken.isFailure()) {
            // Also one that was gone before it had joined.
            end(Closing.TOO_SLOW);
            alerts.leave(subscription.agencyId(), this);
        }
    }

    Optional<String> signedIn() {
        return Optional.ofNullable(subscription.signedIn());
    }

    /** The first reason counts. */
    void end(CloseStatus why) {
        ending = true;
        end.tryEmitValue(why);
    }

    /** Completes when the stream is over. */
    Mono<Void> gone() {
        return gone.asMono();
    }

    private Flux<WebSocketMessage> outgoing(WebSocketSession session) {
        Flux<WebSocketMessage> changes = alerts.join(subscription.agencyId(), this)
                .flatMapMany(position -> from(position, session))
                .onErrorResume(error -> {
                    LOG.warn("a stream of alerts ends: {}", error.toString());
                    end(Closing.BROKEN);
                    return Flux.never();
                });
        Flux<WebSocketMessage> beats = Flux.interval(settings.heartbeat())
                .doOnNext(tick -> listen())
                .onBackpressureDrop()
                .concatMapIterable(tick -> List.of(
                        session.pingMessage(factory -> factory.wrap(new byte[0])),
                        text(session, AlertJson.bytes(new Heartbeat(last)))));
        return Flux.merge(changes, beats);
    }

    private Flux<WebSocketMessage> from(long position, WebSocketSession session) {
        Long since = subscription.since();
        Resume resume = resume(since, position, settings.replay());
        first = since != null && resume == Resume.REPLAYED ? since : position;
        last = first;
        Flux<Encoded> missed = resume == Resume.REPLAYED ? missed(last, position) : Flux.empty();
        byte[] hello = AlertJson.bytes(new Hello(
                position, subscription.agencyId(), resume, settings.heartbeat().toSeconds()));
        return subscription
                .seen()
                .opened(first)
                .thenMany(Flux.just(text(session, hello)))
                .concatWith(missed.concatWith(live.asFlux())
                        // What was missed may overlap with what comes.
                        .filter(change -> change.sequence() > last)
                        .doOnNext(change -> last = change.sequence())
                        .map(change -> text(session, change.in(subscription.language()))));
    }

    static Resume resume(@Nullable Long since, long position, int most) {
        if (since == null || since == position) {
            return Resume.UP_TO_DATE;
        }
        return since > position || position - since > most ? Resume.TOO_FAR : Resume.REPLAYED;
    }

    /** Page by page, as the client reads: no connection of the database waits for it. */
    private Flux<Encoded> missed(long from, long to) {
        return log.after(subscription.agencyId(), from, PAGE)
                .map(Encoded::new)
                .collectList()
                .flatMapMany(page -> {
                    long reached =
                            page.isEmpty() ? to : page.get(page.size() - 1).sequence();
                    return Flux.fromIterable(page)
                            .concatWith(reached >= to ? Flux.empty() : Flux.defer(() -> missed(reached, to)));
                });
    }

    /** Nothing is expected of a client but to answer pings. */
    private Mono<Void> incoming(WebSocketSession session) {
        return session.receive()
                .doOnNext(anything -> heard = System.nanoTime())
                // Saying goodbye ends the receiving first: that must not end the goodbye.
                .then(Mono.defer(() -> ending ? Mono.<Void>never() : Mono.empty()));
    }

    private void listen() {
        if (System.nanoTime() - heard
                > settings.heartbeat().multipliedBy(SILENT_BEATS).toNanos()) {
            end(Closing.SILENT);
        }
    }

    private Mono<Void> goodbye(WebSocketSession session, CloseStatus why) {
        return session.close(why).timeout(GOODBYE).onErrorResume(error -> {
            cut.run();
            return Mono.empty();
        });
    }

    private static WebSocketMessage text(WebSocketSession session, byte[] bytes) {
        return new WebSocketMessage(
                WebSocketMessage.Type.TEXT, session.bufferFactory().wrap(bytes));
    }
}
