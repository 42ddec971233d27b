package io.akig.solvency.ledger;

import io.akig.kit.database.Database;
import io.akig.kit.problem.ProblemException;
import io.akig.solvency.access.Caller;
import io.r2dbc.spi.Connection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A caller who did not hear the answer asks again under the same key and hears the same answer; nothing is done twice. The
 * key is stored in the transaction of the write, so there is never one without the other.
 */
final class Idempotency {
    static final Duration KEPT = Duration.ofDays(3);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private static final String CLAIM =
            """
            insert into idempotency_keys (agency_id, caller_id, idempotency_key, request_digest) values ($1, $2, $3, $4)
            on conflict do nothing
            """;

    private static final String ANSWERED =
            """
            update idempotency_keys set status = $4, answer = $5
            where agency_id = $1 and caller_id = $2 and idempotency_key = $3
            """;

    private static final String EARLIER =
            """
            select request_digest, status, answer from idempotency_keys
            where agency_id = $1 and caller_id = $2 and idempotency_key = $3
            """;

    private static final String FORGET =
            "delete from idempotency_keys where created_at < clock_timestamp() - $1 * interval '1 second'";

    private final Database database;

    Idempotency(Database database) {
        this.database = database;
    }

    /** The work's answer, or the one it had before. Another request under the same key is refused. */
    Mono<Answer> once(Connection connection, Caller caller, Request request, Mono<Answer> work) {
        String key = request.key();
        if (key == null) {
            return work;
        }
        Key id = new Key(Objects.requireNonNullElse(caller.agencyId(), ""), caller.id(), key);
        // Waits for whoever is at work under the same key.
        return Database.update(connection, CLAIM, statement -> statement
                        .bind(0, id.agency())
                        .bind(1, id.caller())
                        .bind(2, id.key())
                        .bind(3, request.digest()))
                .flatMap(claimed -> claimed == 1
                        ? work.flatMap(answer -> remember(connection, id, answer))
                        : earlier(connection, id, request));
    }

    private static Mono<Answer> remember(Connection connection, Key id, Answer answer) {
        return Database.update(connection, ANSWERED, statement -> statement
                        .bind(0, id.agency())
                        .bind(1, id.caller())
                        .bind(2, id.key())
                        .bind(3, answer.status())
                        .bind(4, answer.json()))
                .thenReturn(answer);
    }

    private static Mono<Answer> earlier(Connection connection, Key id, Request request) {
        return Database.rows(
                        connection,
                        EARLIER,
                        statement -> statement
                                .bind(0, id.agency())
                                .bind(1, id.caller())
                                .bind(2, id.key()),
                        row -> {
                            if (!Arrays.equals(row.get("request_digest", byte[].class), request.digest())) {
                                throw LedgerProblems.keyReused();
                            }
                            return new Answer(
                                    Objects.requireNonNull(row.get("status", Integer.class)),
                                    Objects.requireNonNull(row.get("answer", String.class)));
                        })
                .next();
    }

    /** Forgets what nobody asks for again. */
    Mono<Void> forget() {
        return database.update(FORGET, statement -> statement.bind(0, KEPT.toSeconds()))
                .then();
    }

    private record Key(String agency, String caller, String key) {}

    /**
     * What was asked.
     *
     * @param key the caller's name for it; null if it may be done as often as it is asked
     * @param digest of all that makes it this request and no other
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals only
    record Request(@Nullable String key, byte[] digest) {

        /** @throws ProblemException 400 if the key is none */
        static Request of(@Nullable String key, String method, String path, String body) {
            if (key != null && !KEY.matcher(key).matches()) {
                throw ProblemException.invalid("Idempotency-Key", "must be 1 to 100 visible ASCII characters");
            }
            return new Request(key, sha256(method + '\n' + path + '\n' + body));
        }

        private static byte[] sha256(String text) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
