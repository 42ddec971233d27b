package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries changes to the channels that are on: at least once, whatever dies meanwhile. */
final class Deliver {
    private static final Logger LOG = LoggerFactory.getLogger(Deliver.class);
    private static final int AT_ONCE = 100;
    private static final int OF_ONE_CHANNEL = 20;
    private static final int PARALLEL = 16;
    private static final int LEASES = 3;
    private static final double FACTOR = 3;

    private final Database database;
    private final Deliveries deliveries;
    private final Map<ChannelKind, Sender> senders;
    private final ChannelSettings settings;
    private final Clock clock;
    private final Random random = new Random();

    Deliver(
            Database database,
            Deliveries deliveries,
            Map<ChannelKind, Sender> senders,
            ChannelSettings settings,
            Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.senders = Map.copyOf(senders);
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends what is due, until nothing is. */
    Mono<Void> run() {
        return deliveries
                .queue(senders.keySet(), settings.gather())
                .repeat()
                .takeUntil(channels -> channels == 0)
                .thenMany(Flux.fromIterable(senders.keySet()))
                .concatMap(this::send)
                .then();
    }

    private Mono<Void> send(ChannelKind kind) {
        Sender sender = Objects.requireNonNull(senders.get(kind));
        int ofOne = Math.max(OF_ONE_CHANNEL, sender.together());
        return deliveries
                .take(kind, ofOne, AT_ONCE, settings.timeout().multipliedBy(LEASES))
                .collectList()
                .flatMap(due -> Flux.fromIterable(parcels(due, sender.together()))
                        .flatMap(parcel -> send(sender, parcel), PARALLEL)
                        .then(Mono.just(due.size())))
                .repeat()
                .takeUntil(taken -> taken < AT_ONCE)
                .then();
    }

    /** What goes together: of one channel, in its order. */
    private static List<List<Deliveries.Due>> parcels(List<Deliveries.Due> due, int together) {
        Map<UUID, List<Deliveries.Due>> byChannel = new LinkedHashMap<>();
        due.forEach(one -> byChannel
                .computeIfAbsent(one.channel().id(), id -> new ArrayList<>())
                .add(one));
        List<List<Deliveries.Due>> parcels = new ArrayList<>();
        for (List<Deliveries.Due> ofOne : byChannel.values()) {
            for (int i = 0; i < ofOne.size(); i += together) {
                parcels.add(List.copyOf(ofOne.subList(i, Math.min(ofOne.size(), i + together))));
            }
        }
        return parcels;
    }

    private Mono<Void> send(Sender sender, List<Deliveries.Due> parcel) {
        Channel channel = parcel.get(0).channel();
        return sender.send(channel, parcel.stream().map(Deliveries.Due::change).toList())
                .flatMap(sent -> database.inTransaction(
                        connection -> done(connection, parcel, sent).thenReturn(sent)))
                .doOnNext(sent -> told(channel, sent))
                .onErrorResume(error -> {
                    LOG.warn(
                            "what became of a delivery to {} was not stored, it is sent again: {}",
                            channel,
                            error.toString());
                    return Mono.empty();
                })
                .then();
    }

    private static void told(Channel channel, Sent sent) {
        if (sent.how() != Sent.How.DELIVERED) {
            LOG.info("not delivered to {}: {}", channel, sent.error());
        }
    }

    private Mono<Void> done(Connection connection, List<Deliveries.Due> parcel, Sent sent) {
        Channel channel = parcel.get(0).channel();
        Instant now = clock.instant();
        return switch (sent.how()) {
            case DELIVERED ->
                Deliveries.finish(connection, channel.id(), sequences(parcel), true, sent)
                        .then(ChannelStore.well(connection, channel.id()));
            case UNWANTED ->
                Deliveries.finish(connection, channel.id(), sequences(parcel), false, sent)
                        .then(ChannelStore.disable(connection, channel.id(), now, String.valueOf(sent.error())));
            case FAILED ->
                later(connection, parcel, sent, now)
                        .then(ChannelStore.failing(
                                connection,
                                channel.id(),
                                now,
                                pause(channel, now),
                                now.minus(settings.giveUp()),
                                "nothing could be delivered for "
                                        + settings.giveUp().toHours() + " hours: " + sent.error()));
        };
    }

    /** What was tried for too long is given up, so that it does not keep others waiting. */
    private Mono<Void> later(Connection connection, List<Deliveries.Due> parcel, Sent sent, Instant now) {
        Instant oldest = now.minus(settings.giveUp());
        Collection<Deliveries.Due> old =
                parcel.stream().filter(due -> due.queuedAt().isBefore(oldest)).toList();
        Collection<Deliveries.Due> young =
                parcel.stream().filter(due -> !old.contains(due)).toList();
        UUID channel = parcel.get(0).channel().id();
        int attempts = parcel.stream().mapToInt(Deliveries.Due::attempts).max().orElse(1);
        return Deliveries.finish(connection, channel, sequences(old), false, sent)
                .then(Deliveries.again(connection, channel, sequences(young), wait(attempts), sent));
    }

    /** Exponential, and never the same for two that failed together. */
    private Duration wait(int attempts) {
        double millis = settings.retry().toMillis() * Math.pow(FACTOR, attempts - 1.0);
        return jittered(Math.min(millis, settings.retryAtMost().toMillis()));
    }

    /** As long again as it has been failing, so that waits grow exponentially however many attempts fail at once. */
    private Duration pause(Channel channel, Instant now) {
        Instant since = channel.failingSince();
        long failing = since == null ? 0 : Duration.between(since, now).toMillis();
        long millis = Math.max(settings.retry().toMillis(), failing);
        return jittered(Math.min(millis, settings.retryAtMost().toMillis()));
    }

    private Duration jittered(double millis) {
        return Duration.ofMillis((long) (millis * (0.75 + random.nextDouble() / 2)));
    }

    private static Long[] sequences(Collection<Deliveries.Due> parcel) {
        return parcel.stream().map(due -> due.change().sequence()).toArray(Long[]::new);
    }
}
