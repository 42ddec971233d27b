package io.akig.solvency.access;

import java.util.Optional;
import reactor.core.publisher.Mono;

/** From a name and a password to a session. */
final class SignIn {
    private final UserStore users;
    private final Passwords passwords;
    private final Sessions sessions;

    /**
     * @param token the session's secret
     */
    record SignedIn(Caller caller, String token) {}

    SignIn(UserStore users, Passwords passwords, Sessions sessions) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** An error 401 {@code wrong_credentials} that does not tell what was wrong, neither in words nor in time. */
    Mono<SignedIn> run(String username, String password) {
        return users.find(username)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> proven(found, password))
                .flatMap(user -> passwords
                        .newToken()
                        .flatMap(token -> sessions.open(token, user))
                        .map(token -> new SignedIn(user.caller(), token)))
                .switchIfEmpty(Mono.error(AccessProblems::wrongCredentials));
    }

    private Mono<StoredUser> proven(Optional<StoredUser> found, String password) {
        return passwords
                .matches(password, found.map(StoredUser::passwordHash).orElse(null))
                .filter(right -> right)
                .flatMap(right -> Mono.justOrEmpty(found))
                .filter(user -> !user.disabled());
    }
}
