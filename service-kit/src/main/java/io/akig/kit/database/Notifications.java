package io.akig.kit.database;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Hears what other processes wrote, on a connection of its own that comes back by itself. What was notified while it was
 * away is lost, so subscribers are told of every coming and going.
 */
final class Notifications implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT_LIMIT = Duration.ofSeconds(3);

    private final PostgresqlConnectionFactory factory;
    private final List<NotificationSubscriber> subscribers;
    private volatile Disposable running = Disposables.disposed();
    private volatile boolean connected;

    Notifications(PostgresqlConnectionFactory factory, List<NotificationSubscriber> subscribers) {
        this.factory = factory;
        this.subscribers = List.copyOf(subscribers);
    }

    @Override
    public void start() {
        running = Flux.usingWhen(factory.create(), this::listen, PostgresqlConnection::close)
                .doOnNext(this::tell)
                .concatWith(Mono.error(new IllegalStateException("the server closed the connection")))
                .doOnError(this::lost)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100)).maxBackoff(Duration.ofSeconds(2)))
                .subscribe();
    }

    private Flux<Notification> listen(PostgresqlConnection connection) {
        Flux<Notification> heard = connection.getNotifications();
        Mono<Notification> listening = Flux.fromIterable(subscribers)
                .concatMap(subscriber -> run(connection, "listen " + subscriber.channel()))
                .then(Mono.fromRunnable(this::connected));
        // A connection that died without a word is noticed only by asking.
        Flux<Notification> alive = Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .concatMap(tick -> run(connection, "select 1").timeout(HEARTBEAT_LIMIT))
                .thenMany(Flux.error(new TimeoutException("no heartbeat")));
        return Flux.merge(heard, listening.thenMany(alive));
    }

    private static Mono<Void> run(PostgresqlConnection connection, String sql) {
        return connection
                .createStatement(sql)
                .execute()
                .concatMap(PostgresqlResult::getRowsUpdated)
                .then();
    }

    private void connected() {
        connected = true;
        LOG.info("listening to the database's notifications");
        subscribers.forEach(NotificationSubscriber::listening);
    }

    private void lost(Throwable error) {
        if (connected) {
            connected = false;
            LOG.warn("no longer hears the database's notifications: {}", error.toString());
        }
        subscribers.forEach(NotificationSubscriber::deaf);
    }

    private void tell(Notification notification) {
        String payload = notification.getParameter() == null ? "" : notification.getParameter();
        for (NotificationSubscriber subscriber : subscribers) {
            if (subscriber.channel().equals(notification.getName())) {
                subscriber.notified(payload);
            }
        }
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    @Override
    public int getPhase() {
        // Before the web server takes its first request, and after it has answered its last.
        return 0;
    }
}
