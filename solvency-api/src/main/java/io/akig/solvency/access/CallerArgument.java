package io.akig.solvency.access;

import io.akig.kit.access.Refused;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a controller take the {@link Caller} as a parameter. */
final class CallerArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(Caller.of(context.getAuthentication())))
                .cast(Object.class)
                // A route that takes a caller but needs none: nothing sensible can follow.
                .switchIfEmpty(Mono.error(() -> Refused.unauthenticated("Sign in first.")));
    }
}
