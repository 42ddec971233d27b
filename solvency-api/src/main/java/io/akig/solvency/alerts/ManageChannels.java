package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.akig.kit.input.Language;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.SecretVault;
import io.akig.solvency.audit.AuditTrail;
import io.akig.solvency.audit.Deed;
import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Adds, lists, switches on and removes the channels of the caller's agency, each with its entry in the audit. */
final class ManageChannels {
    static final int MOST = 10;

    private final Database database;
    private final Deliveries deliveries;
    private final AuditTrail audit;
    private final ChannelSettings settings;
    private final SecretVault vault;
    private final Clock clock;

    ManageChannels(
            Database database,
            Deliveries deliveries,
            AuditTrail audit,
            ChannelSettings settings,
            SecretVault vault,
            Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.audit = audit;
        this.settings = settings;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A new one.
     *
     * @param secret what its owner verifies by, not shown again; null for mails
     */
    record Added(Channel channel, @Nullable String secret) {}

    Mono<Added> add(Caller caller, ChannelKind kind, String target, Language language) {
        if (!settings.isOn(kind)) {
            return Mono.error(new ProblemException(Problem.of(
                    409,
                    "channel_off",
                    "This channel is switched off",
                    kind == ChannelKind.WEBHOOK
                            ? "Webhooks are sent only where akig.alerts.channels.webhooks is true."
                            : "Mails are sent only where akig.alerts.channels.mail-from is set.")));
        }
        String agency = caller.agency(null);
        // Making a secret reads from the system, which an event loop must not wait for.
        return Mono.fromCallable(() -> {
                    String secret = kind == ChannelKind.WEBHOOK ? WebhookSignature.newSecret() : null;
                    String stored = secret == null ? null : vault.lock(secret);
                    Channel channel = Channel.created(
                            UUID.randomUUID(),
                            agency,
                            kind,
                            target,
                            language,
                            stored,
                            clock.instant(),
                            caller.username());
                    return new Added(channel, secret);
                })
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(added -> database.inTransaction(connection -> ChannelStore.count(connection, agency)
                        .filter(count -> count < MOST)
                        .switchIfEmpty(Mono.error(ManageChannels::tooMany))
                        .then(ChannelStore.add(connection, added.channel()))
                        .then(record(connection, caller, "alert_channel.added", added.channel(), false))
                        .thenReturn(added)));
    }

    Flux<Channel> list(Caller caller) {
        return ChannelStore.list(database, caller.agency(null));
    }

    Mono<Void> remove(Caller caller, UUID id) {
        return change(caller, id, "alert_channel.removed", true, ChannelStore::remove);
    }

    /** What was not delivered meanwhile is delivered now. */
    Mono<Void> enable(Caller caller, UUID id) {
        return change(caller, id, "alert_channel.enabled", false, ChannelStore::enable);
    }

    /** What became of the last changes that were to be sent there. */
    Mono<List<Deliveries.Listed>> deliveries(Caller caller, UUID id, int most) {
        return ChannelStore.one(database, id)
                .filter(channel -> caller.sees(channel.agencyId()))
                .switchIfEmpty(Mono.error(() -> notFound(id)))
                .flatMap(channel -> deliveries.last(id, most));
    }

    private Mono<Void> change(
            Caller caller, UUID id, String action, boolean gone, BiFunction<Connection, UUID, Mono<Void>> work) {
        return database.inTransaction(connection -> ChannelStore.locked(connection, id, caller.agency(null))
                        .switchIfEmpty(Mono.error(() -> notFound(id)))
                        .flatMap(channel -> work.apply(connection, id)
                                .then(record(connection, caller, action, channel, gone))
                                .thenReturn(true)))
                .then();
    }

    private Mono<Void> record(Connection connection, Caller caller, String action, Channel channel, boolean gone) {
        Map<String, ?> values = Map.of(
                "kind",
                channel.kind().name(),
                "target",
                channel.target(),
                "language",
                channel.language().name());
        Deed deed =
                new Deed(action, "alert_channel", channel.id().toString(), gone ? values : null, gone ? null : values);
        return audit.record(connection, caller, channel.agencyId(), deed);
    }

    private static ProblemException tooMany() {
        return new ProblemException(Problem.of(
                409, "too_many_channels", "There are too many channels", "An agency has at most " + MOST + "."));
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(
                Problem.of(404, "channel_not_found", "There is no such channel", "No channel has the id " + id + "."));
    }
}
