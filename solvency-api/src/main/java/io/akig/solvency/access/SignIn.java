package io.akig.solvency.access;

import io.akig.kit.database.Database;
import io.akig.solvency.access.Witness.Happening;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** From a name and a password to a session. Attempts to be somebody who exists are witnessed, right and wrong ones. */
final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    static final String SUBJECT = "user";

    private final Database database;
    private final UserStore users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Witness witness;

    /**
     * @param token the session's secret
     */
    record SignedIn(Caller caller, String token) {}

    SignIn(Database database, Passwords passwords, Sessions sessions, Witness witness) {
        this.database = database;
        this.users = new UserStore(database);
        this.passwords = passwords;
        this.sessions = sessions;
        this.witness = witness;
    }

    /** An error 401 {@code wrong_credentials} that does not tell what was wrong, neither in words nor in time. */
    Mono<SignedIn> run(String username, String password) {
        return users.find(username)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> proven(found, password).flatMap(this::opened).switchIfEmpty(refused(found)));
    }

    private Mono<StoredUser> proven(Optional<StoredUser> found, String password) {
        return passwords
                .matches(password, found.map(StoredUser::passwordHash).orElse(null))
                .filter(right -> right)
                .flatMap(right -> Mono.justOrEmpty(found))
                .filter(user -> !user.disabled());
    }

    private Mono<SignedIn> opened(StoredUser user) {
        return passwords
                .newToken()
                .flatMap(token -> database.inTransaction(connection -> sessions.open(connection, token, user)
                        .flatMap(open -> witness.record(connection, user.caller(), happening(user, "login.succeeded"))
                                .thenReturn(open))))
                .map(token -> new SignedIn(user.caller(), token));
    }

    private Mono<SignedIn> refused(Optional<StoredUser> found) {
        return Mono.deferContextual(context -> {
            // Not waited for: else the time would tell that there is such a user.
            found.map(this::witnessed).ifPresent(entry -> entry.contextWrite(context)
                    .subscribe(
                            done -> {},
                            error -> LOG.warn("a login that failed is not in the audit: {}", error.toString())));
            return Mono.error(AccessProblems.wrongCredentials());
        });
    }

    private Mono<Boolean> witnessed(StoredUser user) {
        Caller somebody =
                Caller.service("unknown", "unknown", Set.of(), user.caller().agencyId());
        return database.inTransaction(
                connection -> witness.record(connection, somebody, happening(user, "login.failed"))
                        .thenReturn(true));
    }

    private static Happening happening(StoredUser user, String action) {
        return new Happening(
                Objects.requireNonNull(user.caller().agencyId()),
                action,
                SUBJECT,
                user.id().toString(),
                Map.of("username", user.caller().username()));
    }
}
