package io.akig.solvency.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.akig.solvency.Gateway;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that look like ours. */
class ForgedTokenTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    private static ECKey ours() {
        return GATEWAY.bean(SigningKeys.class).signing().block();
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer("akig")
                .audience("akig")
                .subject("billing")
                .claim("scope", "scores:read")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    @Test
    void one_that_is_as_it_should_be_is_believed() {
        assertThat(status(Issuer.signed(ours(), good().build()))).isEqualTo(200);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery(
                        "for another audience",
                        key -> Issuer.signed(key, good().audience("billing").build())),
                forgery(
                        "of another issuer",
                        key -> Issuer.signed(
                                key, good().issuer("https://evil.example").build())),
                forgery(
                        "over",
                        key -> Issuer.signed(
                                key,
                                good().expirationTime(Date.from(Instant.now().minusSeconds(60)))
                                        .build())),
                forgery(
                        "without an end",
                        key -> Issuer.signed(key, good().expirationTime(null).build())),
                forgery(
                        "signed by another key under the name of ours",
                        key -> Issuer.signed(Issuer.key(key.getKeyID()), good().build())),
                forgery("signed by a key nobody knows", key -> Issuer.signed(Issuer.key("unknown"), good().build())),
                forgery("not signed at all", key -> new PlainJWT(good().build()).serialize()),
                forgery("signed with our public key as if it were a secret", ForgedTokenTest::byPublicKey),
                forgery("with another scope than was signed", key -> widened(Issuer.signed(key, good().build()))),
                forgery("of another type", key -> typed(key, "dpop+jwt")));
    }

    private static Arguments forgery(String name, Function<ECKey, String> forge) {
        return Arguments.of(name, forge);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void one_that_is_not_is_refused(String name, Function<ECKey, String> forge) {
        assertThat(status(forge.apply(ours()))).as(name).isEqualTo(401);
    }

    private static String byPublicKey(ECKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    good().build());
            token.sign(new MACSigner(key.toECPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String typed(ECKey key, String type) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    good().build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String widened(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("scores:read", "scores:read ledger:write");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }

    private static int status(String token) {
        return GATEWAY.nobody()
                .get()
                .uri("/api/auth/me")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
