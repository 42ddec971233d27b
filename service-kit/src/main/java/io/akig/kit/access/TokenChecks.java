package io.akig.kit.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a signed token has to prove: who issued it, for whom, that it has not ended, and the signature of a known key. */
public final class TokenChecks {
    private static final Duration SKEW = Duration.ofSeconds(30);
    // Signatures with a public key alone: a shared secret could be that public key, and "none" is no signature.
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256);

    private TokenChecks() {}

    /**
     * Tokens of this issuer for this audience, signed by one of the keys that the source has for them. What proves nothing is an
     * error {@code BadJwtException}; keys that cannot be had are the error that the source says.
     */
    public static ReactiveJwtDecoder of(
            String issuer, String audience, Function<SignedJWT, Flux<JWK>> keys, Clock clock) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(keys)
                .validateType(false)
                .jwtProcessorCustomizer(processor -> processor.setJWSKeySelector(
                        new JWSVerificationKeySelector<JWKSecurityContext>(ALGORITHMS, new JWKSecurityContextJWKSet())))
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock);
        // An id token of the same issuer is about a person but not for us; its type is the same, its audience is not.
        JwtTypeValidator type = new JwtTypeValidator(List.of("JWT", "at+jwt"));
        type.setAllowEmpty(true);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(type, times, new JwtIssuerValidator(issuer), new JwtAudienceValidator(audience))));
        return token -> Mono.defer(() -> decoder.decode(token))
                // The keys could not be had: what that means is in what the decoder wrapped.
                .onErrorMap(IllegalStateException.class, TokenChecks::unwrapped);
    }

    private static Throwable unwrapped(IllegalStateException error) {
        return error.getCause() == null ? error : error.getCause();
    }
}
