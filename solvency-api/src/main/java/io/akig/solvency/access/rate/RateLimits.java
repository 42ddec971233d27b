package io.akig.solvency.access.rate;

import io.akig.kit.metric.Metric;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * Lets somebody ask, or says when to come back: 429 with {@code Retry-After}. Without Redis each replica counts for itself, which
 * lets through a few times as much and still not everything.
 */
public final class RateLimits {
    private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);
    // While Redis is frozen, not every request has to wait to find that out.
    private static final Duration REST = Duration.ofSeconds(1);

    private final Buckets shared;
    private final Buckets local;
    private final RateSettings settings;
    private final ClientAddress addresses;
    private final MeterRegistry meters;
    private final Counter fallbacks;
    private volatile long restUntil = System.nanoTime();

    RateLimits(Buckets shared, Buckets local, RateSettings settings, MeterRegistry meters) {
        this.shared = shared;
        this.local = local;
        this.settings = settings;
        this.addresses = new ClientAddress(settings);
        this.meters = meters;
        this.fallbacks = Counter.builder(Metric.RATE_FALLBACKS.meter())
                .description(Metric.RATE_FALLBACKS.description())
                .register(meters);
    }

    /** An attempt to prove oneself under a name; an error 429 {@code too_many_logins}. */
    public Mono<Void> login(String name, ServerHttpRequest request) {
        String sameName = name.strip().toLowerCase(Locale.ROOT);
        return take(settings.perAddress(), addresses.of(request), RateLimits::tooManyLogins)
                .then(Mono.defer(() -> take(settings.perName(), sameName, RateLimits::tooManyLogins)));
    }

    /** Anything that somebody does; an error 429 {@code too_many_calls}. */
    public Mono<Void> call(String callerId) {
        return take(settings.perCaller(), "caller " + callerId, RateLimits::tooManyCalls);
    }

    /** The same for nobody, of whom only the address is known. */
    public Mono<Void> call(ServerHttpRequest request) {
        return take(settings.perCaller(), "address " + addresses.of(request), RateLimits::tooManyCalls);
    }

    private interface Refusal {
        Problem after(Duration wait);
    }

    private Mono<Void> take(Rate rate, String key, Refusal refusal) {
        return counted(rate, digest(key)).flatMap(wait -> {
            if (wait.isZero()) {
                return Mono.empty();
            }
            Counter.builder(Metric.RATE_REFUSALS.meter())
                    .description(Metric.RATE_REFUSALS.description())
                    .tag("limit", rate.name())
                    .register(meters)
                    .increment();
            return Mono.error(new ProblemException(refusal.after(Duration.ofSeconds(wait.toSeconds() + 1))));
        });
    }

    private Mono<Duration> counted(Rate rate, String key) {
        return Mono.defer(() -> System.nanoTime() - restUntil < 0
                ? alone(rate, key)
                : shared.take(rate, key).onErrorResume(error -> {
                    LOG.debug("Redis counts no calls, so this replica does", error);
                    restUntil = System.nanoTime() + REST.toNanos();
                    return alone(rate, key);
                }));
    }

    private Mono<Duration> alone(Rate rate, String key) {
        fallbacks.increment();
        return local.take(rate, key);
    }

    /** Names and addresses of people have no business in Redis, and a name of any length none in a key. */
    private static String digest(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem tooManyLogins(Duration wait) {
        return new Problem(
                429,
                "too_many_logins",
                "Too many attempts to sign in",
                "There were too many attempts under this name or from this address. Wait and try again.",
                List.of(),
                wait);
    }

    private static Problem tooManyCalls(Duration wait) {
        return new Problem(
                429, "too_many_calls", "Too many calls", "You call more often than is allowed.", List.of(), wait);
    }
}
