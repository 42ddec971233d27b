package io.akig.solvency.access;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The person behind the session's cookie. A session that is over is nobody, not an error: signing in again must work. */
final class SessionAuthentication implements ServerAuthenticationConverter {
    /** Where a service may put its key instead of {@code Authorization}. */
    static final String API_KEY = "X-API-Key";

    private final Sessions sessions;

    SessionAuthentication(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Whoever sends another proof is judged by that one alone. */
    static boolean hasOther(ServerHttpRequest request) {
        return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || request.getHeaders().containsHeader(API_KEY);
    }

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        String token = SessionCookie.token(exchange.getRequest());
        if (token == null || hasOther(exchange.getRequest())) {
            return Mono.empty();
        }
        return sessions.find(token).map(CallerToken::new);
    }
}
