package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.akig.solvency.access.SecretVault;
import io.r2dbc.spi.Row;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Stores the secrets of webhooks as the configuration wants them now: those from before there was a key for it, and those that
 * the key before it locked. What no key of ours unlocks is left, and said.
 */
final class LockSecrets {
    static final String LOCKED = "its secret is encrypted with a key that is not configured here: set "
            + SecretVault.KEY_SETTING
            + " to it, or remove the webhook and add it again";

    private static final Logger LOG = LoggerFactory.getLogger(LockSecrets.class);

    private static final String ALL = "select channel_id, secret from alert_channels where secret is not null";

    // Another replica may have been faster.
    private static final String REPLACE = "update alert_channels set secret = $3 where channel_id = $1 and secret = $2";

    private final Database database;
    private final SecretVault vault;

    LockSecrets(Database database, SecretVault vault) {
        this.database = database;
        this.vault = vault;
    }

    private record Stored(UUID id, String secret) {
        static Stored of(Row row) {
            return new Stored(
                    Objects.requireNonNull(row.get("channel_id", UUID.class)),
                    Objects.requireNonNull(row.get("secret", String.class)));
        }
    }

    Mono<Void> run() {
        return database.query(ALL, statement -> {}, Stored::of)
                .collectList()
                .flatMapIterable(all -> all)
                .publishOn(Schedulers.boundedElastic())
                .filter(stored -> !vault.isUpToDate(stored.secret()))
                .concatMap(this::replaced)
                .then();
    }

    private Mono<Long> replaced(Stored stored) {
        Optional<String> secret = vault.unlock(stored.secret());
        if (secret.isEmpty()) {
            LOG.error("nothing can be sent to webhook {}: {}", stored.id(), LOCKED);
            return Mono.empty();
        }
        return database.update(
                REPLACE,
                statement ->
                        statement.bind(0, stored.id()).bind(1, stored.secret()).bind(2, vault.lock(secret.get())));
    }
}
