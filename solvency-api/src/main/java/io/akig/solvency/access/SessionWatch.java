package io.akig.solvency.access;

import io.akig.kit.database.Database;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** For connections that outlive the request that opened them: whether who opened them is still signed in. */
public final class SessionWatch {
    private static final String OVER =
            """
            select asked.session from unnest($1::text[]) as asked (session)
             where not exists (
                select from sessions s join users u using (user_id)
                 where s.token_hash = decode(asked.session, 'hex') and s.expires_at > $2 and u.disabled_at is null)
            """;

    private final Database database;
    private final Clock clock;

    SessionWatch(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Names the session behind a request without giving it away; empty for who asks without one. */
    public static Optional<String> of(ServerHttpRequest request) {
        String token = ServiceAuthentication.isUsed(request) ? null : SessionCookie.token(request);
        return Optional.ofNullable(token).map(secret -> HexFormat.of().formatHex(SecretToken.hash(secret)));
    }

    /** Those of the sessions that are over, or whose person may no longer sign in. */
    public Mono<Set<String>> over(Collection<String> sessions) {
        return database.query(
                        OVER,
                        statement -> statement
                                .bind(0, sessions.toArray(String[]::new))
                                .bind(1, clock.instant()),
                        row -> Objects.requireNonNull(row.get(0, String.class)))
                .collect(HashSet<String>::new, Set::add);
    }
}
