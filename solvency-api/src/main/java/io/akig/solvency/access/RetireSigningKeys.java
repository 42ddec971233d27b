package io.akig.solvency.access;

import io.akig.kit.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Ends the pair that signs before its time; the gateway makes the next by itself within seconds. */
public final class RetireSigningKeys {
    // Longer than any token lives, and than a replica signs on with what it remembers.
    private static final Duration LAST_TOKENS = Duration.ofHours(2);

    private static final String DROP = "delete from signing_keys where signs_from >= $1 or $2";
    private static final String END =
            """
            update signing_keys set signs_until = $1, known_until = least(known_until, $2) where signs_until > $1
            """;

    private final Database database;
    private final Clock clock;

    public RetireSigningKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param leaked whether the pair may be in other hands: then its tokens end as well, within a minute or so
     * @return how many pairs have signed for the last time
     */
    public Mono<Long> run(boolean leaked) {
        return database.inTransaction(connection -> Database.rows(connection, SigningKeys.LOCK, none -> {}, row -> true)
                .then(Mono.defer(() -> {
                    Instant now = clock.instant();
                    return Database.update(connection, DROP, statement -> statement
                                    .bind("$1", now)
                                    .bind("$2", leaked))
                            .flatMap(dropped -> Database.update(connection, END, statement -> statement
                                            .bind("$1", now)
                                            .bind("$2", now.plus(LAST_TOKENS)))
                                    .map(ended -> leaked ? dropped : ended));
                })));
    }
}
