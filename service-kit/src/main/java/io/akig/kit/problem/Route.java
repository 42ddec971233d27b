package io.akig.kit.problem;

import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/** The name of what was asked for, such as {@code /api/tenants/{tenantId}}: the address itself may hold anything. */
public final class Route {
    private static final String NONE = "none";

    private Route() {}

    public static String of(ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? NONE : pattern.toString();
    }
}
