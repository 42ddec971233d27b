package io.akig.solvency.access;

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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An identity provider: its discovery document and its keys over HTTP, and tokens of any kind. */
final class Issuer implements AutoCloseable {
    static final String AUDIENCE = "akig-dashboard";

    /** How often its keys were asked for. */
    final AtomicInteger asked = new AtomicInteger();

    final AtomicInteger discovered = new AtomicInteger();

    volatile List<ECKey> published = List.of(key("first"));
    volatile boolean isAway;
    volatile String claimsToBe;
    private final HttpServer server;

    Issuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        claimsToBe = name();
        serve("/realm/.well-known/openid-configuration", () -> {
            discovered.incrementAndGet();
            return "{\"issuer\":\"" + claimsToBe + "\",\"jwks_uri\":\"" + name() + "/keys\"}";
        });
        serve("/realm/keys", () -> {
            asked.incrementAndGet();
            return new JWKSet(List.copyOf(published)).toString(true);
        });
        server.start();
    }

    private void serve(String path, Supplier<String> text) {
        server.createContext(path, exchange -> {
            byte[] answer = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(isAway ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
    }

    String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
    }

    /** A good one for a manager of the agency, but for what is changed. */
    String token(String agency, Consumer<JWTClaimsSet.Builder> change) {
        return token(published.get(0), agency, change);
    }

    String token(ECKey key, String agency, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(name())
                .audience(AUDIENCE)
                .subject("4711")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("agency_id", agency)
                .claim("preferred_username", "mariama")
                .claim("realm_access", Map.of("roles", List.of("offline_access", "viewer", "manager")));
        change.accept(claims);
        return signed(key, claims.build());
    }

    static String signed(ECKey key, JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
