package io.akig.scoring.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.akig.scoring.World;
import java.util.Date;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** What signs tokens elsewhere, with its keys over HTTP. */
final class Signer implements AutoCloseable {
    private final ECKey key = key();
    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> response.sendString(
                    Mono.just(new JWKSet(key).toPublicJWKSet().toString())))
            .bindNow();

    String keysAddress() {
        return "http://127.0.0.1:" + server.port() + "/.well-known/jwks.json";
    }

    /** @param agency null for a service that is for all */
    String token(String scope, @Nullable String agency) {
        return token(key, scope, agency, claims -> {});
    }

    String changed(Consumer<JWTClaimsSet.Builder> change) {
        return token(key, "scores:read", null, change);
    }

    /** One that names our key but is not signed by it. */
    String forged() {
        return token(key(), "scores:read", null, claims -> {});
    }

    private static String token(
            ECKey key, String scope, @Nullable String agency, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("akig")
                .audience("akig")
                .subject("test")
                .expirationTime(Date.from(World.NOW.plusSeconds(300)))
                .claim("scope", scope)
                .claim("agency_id", agency);
        change.accept(claims);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
