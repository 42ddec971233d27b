package io.akig.solvency.access;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Map;
import java.util.function.Function;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** The caller behind a signed token: a service with one of ours, a person with one of the identity provider's. */
final class TokenCheck {
    private static final int LONGEST = 8_000;

    private final Map<String, Issuer> issuers;

    /**
     * @param decoder proves the token
     * @param reader reads the caller out of a proven one
     */
    record Issuer(ReactiveJwtDecoder decoder, Function<Jwt, Caller> reader) {}

    TokenCheck(Map<String, Issuer> issuers) {
        this.issuers = Map.copyOf(issuers);
    }

    /** Empty for what is no token, or one that proves nothing. */
    Mono<Caller> find(String token) {
        Issuer issuer = token.length() > LONGEST ? null : issuers.get(claimedIssuer(token));
        return issuer == null
                ? Mono.empty()
                : issuer.decoder()
                        .decode(token)
                        .map(issuer.reader())
                        .onErrorResume(BadJwtException.class, unproven -> Mono.empty());
    }

    /** Only says which keys to try: the decoder compares it again once the signature holds. */
    private static String claimedIssuer(String token) {
        try {
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            return issuer == null ? "" : issuer;
        } catch (ParseException | RuntimeException unreadable) {
            return "";
        }
    }
}
