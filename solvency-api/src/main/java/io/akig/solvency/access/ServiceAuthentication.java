package io.akig.solvency.access;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The caller behind a key or a token. Unlike a session, one that is no good is an error: it was sent on purpose.
 *
 * <p>They come as {@code Authorization: Bearer …} or, a key, as {@code X-API-Key: …}. A browser cannot set headers on a
 * WebSocket; there it is offered as a subprotocol beside the one that is spoken,
 * {@code Sec-WebSocket-Protocol: akig.alerts, bearer.TOKEN}.
 */
final class ServiceAuthentication implements ServerAuthenticationConverter {
    private static final String BEARER = "Bearer ";
    private static final String SUBPROTOCOL = "Sec-WebSocket-Protocol";
    private static final String OFFERED = "bearer.";
    private static final String API_KEY = "X-API-Key";

    private final KeyCheck keys;
    private final TokenCheck tokens;

    ServiceAuthentication(KeyCheck keys, TokenCheck tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /** Whether something is sent that decides alone, whatever cookie comes with it; where tokens are given a key is what is asked with. */
    static boolean isUsed(ServerHttpRequest request) {
        if (request.getPath().value().equals(TokenController.PATH)) {
            return false;
        }
        return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || request.getHeaders().containsHeader(API_KEY)
                || subprotocolToken(request) != null;
    }

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (!isUsed(request)) {
            return Mono.empty();
        }
        String key = request.getHeaders().getFirst(API_KEY);
        String sent = bearer(request);
        Mono<Caller> caller = key != null
                ? keys.find(key)
                : sent == null ? Mono.empty() : sent.startsWith(KeyText.PREFIX) ? keys.find(sent) : tokens.find(sent);
        return caller.<Authentication>map(CallerToken::new)
                .switchIfEmpty(Mono.error(() -> new BadCredentialsException("neither a key nor a token of use")));
    }

    private static @Nullable String bearer(ServerHttpRequest request) {
        List<String> headers = request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) {
            return subprotocolToken(request);
        }
        String header = headers.get(0);
        return headers.size() == 1 && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static @Nullable String subprotocolToken(ServerHttpRequest request) {
        if (!request.getPath().value().startsWith("/ws/")) {
            return null;
        }
        return request.getHeaders().getOrEmpty(SUBPROTOCOL).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .filter(offered -> offered.startsWith(OFFERED))
                .map(offered -> offered.substring(OFFERED.length()))
                .findFirst()
                .orElse(null);
    }
}
