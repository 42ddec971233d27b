package io.akig.scoring.access;

import io.akig.kit.access.Grant;
import io.akig.kit.access.Refused;
import io.akig.kit.access.Scope;
import io.akig.kit.openapi.DocumentPaths;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a request pass if it brings a token with the scope it needs; health, metrics and the documentation need none. */
final class TokenGate implements WebFilter, Ordered {
    static final String ASKER = Asker.class.getName();

    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 8_000;

    private final ReactiveJwtDecoder tokens;

    TokenGate(ReactiveJwtDecoder tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().pathWithinApplication().value();
        if (open(path)) {
            return chain.filter(exchange);
        }
        Scope needed = needed(request.getMethod(), path);
        return grant(request)
                .switchIfEmpty(Mono.error(() -> Refused.unauthenticated("Send a token that is valid.")))
                .filter(grant -> grant.scopes().contains(needed))
                .switchIfEmpty(Mono.error(Refused::forbidden))
                .doOnNext(grant -> exchange.getAttributes().put(ASKER, new Asker(grant.agencyId())))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    static boolean open(String path) {
        return path.equals("/health") || path.startsWith("/actuator/") || DocumentPaths.hold(path);
    }

    /** What is no reading, nor a question that only looks like writing, changes what all agencies are served. */
    static Scope needed(HttpMethod method, String path) {
        boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
        boolean asks = method == HttpMethod.POST && (path.startsWith("/score/") || path.equals("/scores/batch"));
        return reads || asks ? Scope.SCORES_READ : Scope.MODELS_MANAGE;
    }

    private Mono<Grant> grant(ServerHttpRequest request) {
        List<String> sent = request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        if (sent.size() != 1
                || sent.get(0).length() > LONGEST
                || !sent.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Mono.empty();
        }
        return tokens.decode(sent.get(0).substring(BEARER.length()).strip())
                .map(Grant::of)
                .onErrorResume(BadJwtException.class, unproven -> Mono.empty());
    }
}
