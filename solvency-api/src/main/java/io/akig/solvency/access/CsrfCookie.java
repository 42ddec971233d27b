package io.akig.solvency.access;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Hands the CSRF token to the page that has just signed in or is signed in, so that its next write can repeat it. */
final class CsrfCookie implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token == null || !wanted(exchange)
                ? chain.filter(exchange)
                // Only whoever asks for the token makes Spring Security write its cookie.
                : token.then(chain.filter(exchange));
    }

    private static boolean wanted(ServerWebExchange exchange) {
        return SessionCookie.token(exchange.getRequest()) != null
                || exchange.getRequest().getPath().value().equals("/api/auth/login");
    }
}
