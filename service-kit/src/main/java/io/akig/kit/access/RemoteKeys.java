package io.akig.kit.access;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.text.ParseException;
import java.time.Duration;
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
 * that are known go on.
 */
public final class RemoteKeys implements Function<SignedJWT, Flux<JWK>> {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteKeys.class);
    private static final Duration OLD = Duration.ofMinutes(10);
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int LARGEST = 256 * 1024;

    private final Mono<JWKSet> fetched;
    private volatile @Nullable JWKSet known;
    private volatile long askedAt;
    private volatile @Nullable Mono<JWKSet> underWay;

    private RemoteKeys(WebClient web, Mono<String> address) {
        fetched = address.flatMap(url -> web.get().uri(url).retrieve().bodyToMono(String.class))
                .map(RemoteKeys::parsed)
                .timeout(LIMIT);
    }

    /** Those at an address. */
    public static RemoteKeys at(String jwksUrl) {
        return new RemoteKeys(web(), Mono.just(jwksUrl));
    }

    /** Those that an OpenID provider's discovery document names, unless their address is known. */
    public static RemoteKeys of(String issuer, @Nullable String jwksUrl) {
        if (jwksUrl != null) {
            return at(jwksUrl);
        }
        WebClient web = web();
        String discovery = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
        return new RemoteKeys(
                web,
                web.get()
                        .uri(discovery)
                        .retrieve()
                        .bodyToMono(new ParameterizedTypeReference<Map<String, Object>>() {})
                        .flatMap(document -> Mono.justOrEmpty(document.get("jwks_uri")))
                        .cast(String.class));
    }

    private static WebClient web() {
        return WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .build();
    }

    @Override
    public Flux<JWK> apply(SignedJWT token) {
        String keyId = token.getHeader().getKeyID();
        JWKSet keys = known;
        boolean missing = keys == null || (keyId != null && keys.getKeyByKeyId(keyId) == null);
        long age = System.nanoTime() - askedAt;
        if (keys != null && (age < AT_MOST_EVERY.toNanos() || (!missing && age < OLD.toNanos()))) {
            return Flux.fromIterable(keys.getKeys());
        }
        return fetch().flatMapIterable(JWKSet::getKeys);
    }

    /** One fetch for all who wait. */
    private synchronized Mono<JWKSet> fetch() {
        Mono<JWKSet> running = underWay;
        if (running != null) {
            return running;
        }
        Mono<JWKSet> started = fetched.doOnNext(keys -> known = keys)
                .onErrorResume(this::insteadOf)
                .doFinally(end -> done())
                .cache();
        underWay = started;
        return started;
    }

    private void done() {
        askedAt = System.nanoTime();
        underWay = null;
    }

    private Mono<JWKSet> insteadOf(Throwable error) {
        LOG.warn("the keys that tokens are signed with cannot be fetched: {}", error.toString());
        JWKSet keys = known;
        return keys != null
                ? Mono.just(keys)
                : Mono.error(new ProblemException(Problem.unavailable(
                        "token_keys_unavailable",
                        "Tokens cannot be checked",
                        "The keys that tokens are signed with cannot be fetched at the moment; try again.",
                        Duration.ofSeconds(5))));
    }

    private static JWKSet parsed(String text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a JWK set", e);
        }
    }
}
