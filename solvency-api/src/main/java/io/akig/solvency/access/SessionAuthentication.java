package io.akig.solvency.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The person behind the session's cookie. A session that is over is nobody, not an error: signing in again must work. */
final class SessionAuthentication implements ServerAuthenticationConverter {
    private final Sessions sessions;

    SessionAuthentication(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        String token = SessionCookie.token(exchange.getRequest());
        if (token == null || ServiceAuthentication.isUsed(exchange.getRequest())) {
            return Mono.empty();
        }
        return sessions.find(token).map(CallerToken::new);
    }
}
