package io.akig.solvency.access;

import io.akig.solvency.access.rate.RateLimits;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts what a caller calls, once it is known who calls; probes and meters are not counted. */
final class CallLimit implements WebFilter {
    private final RateLimits limits;

    CallLimit(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(Caller.of(context.getAuthentication())))
                .map(caller -> limits.call(caller.id()))
                .switchIfEmpty(Mono.fromSupplier(() -> limits.call(exchange.getRequest())))
                .flatMap(counted -> counted)
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
