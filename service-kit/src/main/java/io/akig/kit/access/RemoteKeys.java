package io.akig.kit.access;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.akig.kit.flight.SingleFlight;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An issuer's public keys, fetched when first needed, when they have grown old, and when a token names an unknown one, but
 * then only now and then: whoever makes key names up must not make us hammer the issuer. While the issuer is away the keys
 * that are known go on; as long as none is known, tokens are 503 {@code token_keys_unavailable}.
 */
public final class RemoteKeys implements Function<SignedJWT, Flux<JWK>> {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteKeys.class);
    private static final Duration OLD = Duration.ofMinutes(1);
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int LARGEST = 256 * 1024;

    private final Mono<JWKSet> fetched;
    private final SingleFlight<String, Known> flights = new SingleFlight<>();
    private final Clock clock;
    private volatile Known known = new Known(null, Instant.MIN);

    /**
     * @param keys null as long as they could not be fetched
     * @param askedAt when we last tried
     */
    private record Known(@Nullable JWKSet keys, Instant askedAt) {
        boolean answers(@Nullable String keyId, Instant now) {
            boolean missing = keys == null || (keyId != null && keys.getKeyByKeyId(keyId) == null);
            return askedAt.isAfter(now.minus(missing ? AT_MOST_EVERY : OLD));
        }

        List<JWK> list() {
            if (keys == null) {
                throw unavailable();
            }
            return keys.getKeys();
        }
    }

    private RemoteKeys(WebClient web, Mono<String> address, Clock clock) {
        this.clock = clock;
        fetched = address.flatMap(url -> web.get().uri(url).retrieve().bodyToMono(String.class))
                .map(RemoteKeys::parsed)
                .switchIfEmpty(Mono.error(() -> new IllegalArgumentException("an empty answer")))
                .timeout(LIMIT);
    }

    /** Those at an address. */
    public static RemoteKeys at(String jwksUrl, Clock clock) {
        return new RemoteKeys(web(), Mono.just(jwksUrl), clock);
    }

    /** Those that an OpenID provider's discovery document names, unless their address is known. */
    public static RemoteKeys of(String issuer, @Nullable String jwksUrl, Clock clock) {
        if (jwksUrl != null) {
            return at(jwksUrl, clock);
        }
        WebClient web = web();
        String discovery = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
        return new RemoteKeys(
                web,
                web.get()
                        .uri(discovery)
                        .retrieve()
                        .bodyToMono(new ParameterizedTypeReference<Map<String, Object>>() {})
                        .map(document -> keysAddress(issuer, document)),
                clock);
    }

    /** OpenID Connect Discovery 1.0, section 4.3: the document of another issuer says nothing about this one. */
    private static String keysAddress(String issuer, Map<String, Object> document) {
        if (!issuer.equals(document.get("issuer"))) {
            throw new IllegalArgumentException("the discovery document is that of " + document.get("issuer"));
        }
        if (document.get("jwks_uri") instanceof String address) {
            return address;
        }
        throw new IllegalArgumentException("the discovery document names no jwks_uri");
    }

    private static WebClient web() {
        return WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .build();
    }

    @Override
    public Flux<JWK> apply(SignedJWT token) {
        Known now = known;
        Mono<Known> keys = now.answers(token.getHeader().getKeyID(), clock.instant())
                ? Mono.just(now)
                : flights.share(
                        "",
                        fetched.onErrorResume(this::kept)
                                .map(set -> new Known(set, clock.instant()))
                                .switchIfEmpty(Mono.fromSupplier(() -> new Known(null, clock.instant())))
                                .doOnNext(found -> known = found));
        return keys.flatMapIterable(Known::list);
    }

    /** Empty if there is none to keep. */
    private Mono<JWKSet> kept(Throwable error) {
        LOG.warn("the keys that tokens are signed with cannot be fetched: {}", error.toString());
        return Mono.justOrEmpty(known.keys());
    }

    private static ProblemException unavailable() {
        return new ProblemException(Problem.unavailable(
                "token_keys_unavailable",
                "Tokens cannot be checked",
                "The keys that tokens are signed with cannot be fetched at the moment; try again.",
                AT_MOST_EVERY));
    }

    private static JWKSet parsed(String text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a JWK set", e);
        }
    }
}
