package io.akig.kit.access;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Every 401 says how to do better, RFC 9110: with a bearer token, which makes no browser ask for a password. */
public final class Challenge implements WebFilter, Ordered {
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> {
            if (response.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"akig\"");
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }
}
