package io.akig.solvency.access;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a request pass if the caller has what its route {@linkplain Requires requires}. */
final class Routes implements ReactiveAuthorizationManager<AuthorizationContext> {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final RequestMappingHandlerMapping mapping;

    Routes(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** For addresses that no controller answers. */
    static ReactiveAuthorizationManager<AuthorizationContext> requiring(Permission permission) {
        return (authentication, context) -> decide(permission, authentication);
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        return permission(context.getExchange())
                .flatMap(permission -> decide(permission, authentication))
                .defaultIfEmpty(new AuthorizationDecision(false));
    }

    /** Empty for a route of ours that says nothing: nobody gets in. */
    private Mono<Permission> permission(ServerWebExchange exchange) {
        return mapping.getHandler(exchange)
                .map(handler ->
                        handler instanceof HandlerMethod route ? declared(route) : Optional.of(Permission.BE_SOMEBODY))
                // No such route, or not with this method or type: who is known hears it, the others learn nothing.
                .defaultIfEmpty(Optional.of(Permission.BE_SOMEBODY))
                .onErrorReturn(ResponseStatusException.class, Optional.of(Permission.BE_SOMEBODY))
                .flatMap(Mono::justOrEmpty);
    }

    static Optional<Permission> declared(HandlerMethod route) {
        Requires requires = route.getMethodAnnotation(Requires.class);
        if (requires == null) {
            requires = AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Requires.class);
        }
        if (requires == null) {
            LOG.error("{} does not say what it requires, so nobody may call it", route);
            return Optional.empty();
        }
        return Optional.of(requires.value());
    }

    private static Mono<AuthorizationResult> decide(Permission permission, Mono<Authentication> authentication) {
        if (permission.open()) {
            return Mono.just(new AuthorizationDecision(true));
        }
        return authentication.map(known -> new AuthorizationDecision(
                Caller.of(known).filter(permission::isGivenTo).isPresent()));
    }
}
