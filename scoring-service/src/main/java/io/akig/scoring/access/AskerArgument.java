package io.akig.scoring.access;

import io.akig.kit.access.Refused;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a controller take the {@link Asker} as a parameter. */
final class AskerArgument implements HandlerMethodArgumentResolver {
    private final boolean tokensNeeded;

    AskerArgument(boolean tokensNeeded) {
        this.tokensNeeded = tokensNeeded;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asker.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        Asker proven = exchange.getAttribute(TokenGate.ASKER);
        if (proven == null && tokensNeeded) {
            return Mono.error(Refused.unauthenticated("Send a token."));
        }
        return Mono.just(proven == null ? Asker.OF_ALL : proven);
    }
}
