package io.akig.solvency.alerts;

import io.akig.kit.input.Language;
import io.akig.solvency.alerts.SocketMessage.Hello;
import io.akig.solvency.alerts.SocketMessage.Resume;
import io.netty.channel.Channel;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * One client's stream: hello, what it missed, then what comes. It holds a bounded number of changes for a client that reads
 * slower than they come, and then ends: the client resumes from the last it got. There are thousands of these, so it keeps nothing of
 * the request that opened it, nor of the questions it asked the database.
 */
final class AlertSession implements WebSocketHandler, AlertListener {
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
    private final Channel channel;
    private final Outbox outbox;
    private final Sinks.One<CloseStatus> end = Sinks.one();
    private final Sinks.Empty<Void> gone = Sinks.empty();
    private volatile long heard = System.nanoTime();
    private volatile boolean ending;
    private volatile boolean over;
    private volatile long first;

    /**
     * @param since the last sequence the client knows; null if it knows none
     * @param signedIn names the session it was opened with; null for a token, which nobody takes back
     * @param seen takes down what is sent
     */
    record Subscription(
            String agencyId, Language language, @Nullable Long since, @Nullable String signedIn, SeenStream seen) {}

    /**
     * @param channel of the client's connection
     */
    AlertSession(
            Subscription subscription,
            LiveAlerts alerts,
            ChangeLog log,
            SocketSettings settings,
            AlertSessions sessions,
            Channel channel) {
        this.subscription = subscription;
        this.alerts = alerts;
        this.log = log;
        this.settings = settings;
        this.sessions = sessions;
        this.channel = channel;
        this.outbox = new Outbox(channel, subscription.language(), settings.waiting());
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        sessions.add(this);
        outbox.attach();
        Future<?> beats = every(settings.heartbeat(), this::beat);
        Future<?> tooLong = channel.eventLoop()
                .schedule(() -> end(Closing.SIGN_IN_AGAIN), settings.longest().toMillis(), TimeUnit.MILLISECONDS);
        join();
        return Mono.firstWithSignal(incoming(session), end.asMono().flatMap(why -> goodbye(session, why)))
                .doFinally(signal -> {
                    beats.cancel(false);
                    tooLong.cancel(false);
                    over();
                });
    }

    private Future<?> every(Duration pause, Runnable task) {
        return channel.eventLoop().scheduleAtFixedRate(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Apart from the stream, which would hold on to each question and its answer for as long as it lives. */
    private void join() {
        var unused = alerts.join(subscription.agencyId(), this)
                .doOnNext(position -> {
                    if (over) {
                        alerts.leave(subscription.agencyId(), this);
                    }
                })
                .delayUntil(position -> {
                    first = resume(position) == Resume.REPLAYED ? since(position) : position;
                    return subscription.seen().opened(first);
                })
                .subscribe(position -> thread().execute(() -> greet(position)), this::broken);
    }

    private void over() {
        over = true;
        outbox.stop();
        alerts.leave(subscription.agencyId(), this);
        var unused = subscription
                .seen()
                .ended(first, outbox.last())
                .doFinally(done -> gone.tryEmitEmpty())
                .subscribe();
    }

    private void broken(Throwable error) {
        LOG.warn("a stream of alerts ends: {}", error.toString());
        end(Closing.BROKEN);
    }

    @Override
    public EventExecutor thread() {
        return channel.eventLoop();
    }

    @Override
    public void told(Batch batch) {
        try {
            if (!outbox.offer(batch)) {
                end(Closing.TOO_SLOW);
                alerts.leave(subscription.agencyId(), this);
            }
        } catch (RuntimeException unsaid) {
            // Others must hear all the same, and this client must not miss it: it resumes.
            broken(unsaid);
        }
    }

    Optional<String> signedIn() {
        return Optional.ofNullable(subscription.signedIn());
    }

    /** The first reason counts. */
    void end(CloseStatus why) {
        ending = true;
        outbox.stop();
        end.tryEmitValue(why);
    }

    /** Completes when the stream is over. */
    Mono<Void> gone() {
        return gone.asMono();
    }

    private void greet(long position) {
        Resume resume = resume(position);
        outbox.greet(
                AlertJson.bytes(new Hello(
                        position,
                        subscription.agencyId(),
                        resume,
                        settings.heartbeat().toSeconds())),
                first);
        if (resume == Resume.REPLAYED) {
            replay(first, position);
        } else {
            outbox.live();
        }
    }

    private Resume resume(long position) {
        return resume(subscription.since(), position, settings.replay());
    }

    private long since(long otherwise) {
        Long since = subscription.since();
        return since == null ? otherwise : since;
    }

    static Resume resume(@Nullable Long since, long position, int most) {
        if (since == null || since == position) {
            return Resume.UP_TO_DATE;
        }
        return since > position || position - since > most ? Resume.TOO_FAR : Resume.REPLAYED;
    }

    /** Page by page, as the client reads: no connection of the database waits for it. */
    private void replay(long from, long to) {
        if (from >= to || ending) {
            outbox.live();
            return;
        }
        var unused = log.after(subscription.agencyId(), from, PAGE)
                .collectList()
                .subscribe(page -> thread().execute(() -> replay(page, to)), this::broken);
    }

    private void replay(List<ToldChange> page, long to) {
        if (page.isEmpty()) {
            outbox.live();
        } else {
            Batch missed = new Batch(page);
            outbox.missed(missed, () -> replay(missed.last(), to));
        }
    }

    /** Nothing is expected of a client but to answer pings. */
    private Mono<Void> incoming(WebSocketSession session) {
        return session.receive()
                .doOnNext(anything -> heard = System.nanoTime())
                // Saying goodbye ends the receiving first: that must not end the goodbye.
                .then(Mono.defer(() -> ending ? Mono.<Void>never() : Mono.empty()));
    }

    private void beat() {
        outbox.beat();
        if (System.nanoTime() - heard
                > settings.heartbeat().multipliedBy(SILENT_BEATS).toNanos()) {
            end(Closing.SILENT);
        }
    }

    /** A client that takes nothing more, not even a goodbye, is cut off. */
    private Mono<Void> goodbye(WebSocketSession session, CloseStatus why) {
        return session.close(why).timeout(GOODBYE).onErrorResume(error -> {
            var unused = channel.close();
            return Mono.empty();
        });
    }
}
