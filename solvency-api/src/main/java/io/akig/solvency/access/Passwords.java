package io.akig.solvency.access;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Slow hashes on threads of their own, a few at a time: whoever hammers on the door does not take the whole machine. */
final class Passwords implements AutoCloseable {
    /** bcrypt reads no further. */
    static final int MAX_BYTES = 72;

    private static final int COST = 10;
    private static final int MAX_WAITING = 50;

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(COST)));
    private final String nobodys = Objects.requireNonNull(encoder.encode(SecretToken.create()));
    private final Scheduler threads = Schedulers.newBoundedElastic(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2), MAX_WAITING, "akig-passwords");

    /** Whether the password is the one behind the hash; without a hash it takes as long to say no. */
    Mono<Boolean> matches(String password, @Nullable String hash) {
        boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
        String compared = hash == null || tooLong ? nobodys : hash;
        return onThreads(Mono.fromCallable(() -> encoder.matches(tooLong ? "" : password, compared) && hash != null));
    }

    /** What is stored of a password of at most {@link #MAX_BYTES}. */
    Mono<String> hash(String password) {
        return onThreads(Mono.fromCallable(() -> Objects.requireNonNull(encoder.encode(password))));
    }

    /** A new secret; here because making one reads from the system. */
    Mono<String> newToken() {
        return onThreads(Mono.fromCallable(SecretToken::create));
    }

    private <T> Mono<T> onThreads(Mono<T> work) {
        return work.subscribeOn(threads).onErrorMap(RejectedExecutionException.class, tooMany -> AccessProblems.busy());
    }

    @Override
    public void close() {
        threads.dispose();
    }
}
