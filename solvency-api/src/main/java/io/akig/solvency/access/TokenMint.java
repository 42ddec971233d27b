package io.akig.solvency.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.akig.kit.access.Grant;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Signs what is granted, for a few minutes. */
final class TokenMint {
    private final SigningKeys keys;
    private final TokenSettings settings;
    private final Clock clock;
    private final Scheduler threads;

    TokenMint(SigningKeys keys, TokenSettings settings, Clock clock, Scheduler threads) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.threads = threads;
    }

    /** A token that says what the grant says. */
    Mono<String> sign(Grant grant) {
        return keys.signing().flatMap(key -> sign(grant, key));
    }

    /** The same by a key that signs now. */
    Mono<String> sign(Grant grant, ECKey key) {
        // Signing draws a random number, which reads from the system.
        return Mono.fromCallable(() -> signed(grant, key)).subscribeOn(threads);
    }

    private String signed(Grant grant, ECKey key) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(settings.audience())
                .subject(grant.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.length())))
                .jwtID(UUID.randomUUID().toString())
                .claim(Grant.NAME, grant.name())
                .claim(Grant.SCOPE, Grant.text(grant.scopes()));
        if (grant.agencyId() != null) {
            claims.claim(Grant.AGENCY, grant.agencyId());
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
