package io.akig.dashboard;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The browser may run and load our own files only, and may show this page in nobody's frame. The component library writes its
 * styles into the page at run time: each of them repeats a word that only this answer knows.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders implements WebFilter {
    /** The word of this answer, an attribute of the exchange. */
    static final String NONCE = SecurityHeaders.class.getName() + ".nonce";

    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        byte[] word = new byte[NONCE_BYTES];
        random.nextBytes(word);
        String nonce = Base64.getUrlEncoder().encodeToString(word);
        exchange.getAttributes().put(NONCE, nonce);
        exchange.getResponse().beforeCommit(() -> {
            var headers = exchange.getResponse().getHeaders();
            headers.set("Content-Security-Policy", policy(nonce, sockets(exchange.getRequest())));
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private static String policy(String nonce, String sockets) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self' data:;"
                + " connect-src 'self'" + sockets + "; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    }

    /** To some browsers a WebSocket of our own origin is not 'self'. */
    private static String sockets(ServerHttpRequest request) {
        String host = request.getHeaders().getFirst("Host");
        return host != null && host.matches("[A-Za-z0-9.:\\[\\]-]+") ? " ws://" + host + " wss://" + host : "";
    }
}
