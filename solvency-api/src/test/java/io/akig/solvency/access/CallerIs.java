package io.akig.solvency.access;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Makes a caller of one's choice ask, for tests of a controller alone. */
public final class CallerIs implements WebFilter {
    private final Caller caller;

    private CallerIs(Caller caller) {
        this.caller = caller;
    }

    /** A tenant check that knows every tenant, all of one agency. */
    public static TenantAccess everyTenantIn(String agency) {
        return new TenantAccess(tenantId -> Mono.just(agency));
    }

    public static WebTestClient.ControllerSpec asking(Caller caller, Object controller) {
        return WebTestClient.bindToController(controller)
                .argumentResolvers(resolvers -> resolvers.addCustomResolver(new CallerArgument()))
                .webFilter(new CallerIs(caller));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .contextWrite(ReactiveSecurityContextHolder.withAuthentication(new CallerToken(caller)));
    }
}
