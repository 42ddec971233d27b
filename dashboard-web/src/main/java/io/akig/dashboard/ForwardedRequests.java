package io.akig.dashboard;

import io.akig.kit.problem.RequestId;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is forwarded keeps its request id behind us, and in the log the name of its route. */
@Component
class ForwardedRequests implements GlobalFilter, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (route != null) {
            exchange.getAttributes().put(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "forwarded:" + route.getId());
        }
        String id = exchange.getRequiredAttribute(RequestId.ATTRIBUTE);
        ServerHttpRequest named = exchange.getRequest()
                .mutate()
                .headers(headers -> headers.set(RequestId.HEADER, id))
                .build();
        return chain.filter(exchange.mutate().request(named).build());
    }
}
