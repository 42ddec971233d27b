package io.akig.solvency.access;

import io.akig.kit.access.Refused;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import reactor.core.publisher.Mono;

/** The order of things before a controller: is it our page, who asks, may they. */
final class SecurityRules {
    // Without credentials: what a probe, a meter or a reader of the documentation fetches.
    private static final String[] OPEN = {
        "/actuator/**",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/docs",
        "/docs/**",
        "/swagger-ui/**",
        "/webjars/**"
    };
    private static final ServerAuthenticationEntryPoint UNKNOWN = (exchange, error) ->
            Mono.error(Refused.unauthenticated("Sign in, or send a token or a key that is valid."));
    private static final ServerAccessDeniedHandler REFUSED = (exchange, denied) ->
            Mono.error(denied instanceof CsrfException ? AccessProblems.csrf() : Refused.forbidden());

    private final SessionAuthentication sessions;
    private final ServiceAuthentication services;
    private final SessionCookie cookie;
    private final Routes routes;
    private final CallLimit limit;

    SecurityRules(
            SessionAuthentication sessions,
            ServiceAuthentication services,
            SessionCookie cookie,
            Routes routes,
            CallLimit limit) {
        this.sessions = sessions;
        this.services = services;
        this.cookie = cookie;
        this.routes = routes;
        this.limit = limit;
    }

    SecurityWebFilterChain chain(ServerHttpSecurity http) {
        return http.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(this::csrf)
                .addFilterAfter(new CsrfCookie(), SecurityWebFiltersOrder.CSRF)
                .addFilterAt(by(services), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAt(by(sessions), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAfter(limit, SecurityWebFiltersOrder.AUTHENTICATION)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(UNKNOWN).accessDeniedHandler(REFUSED))
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(OPEN)
                        .permitAll()
                        .pathMatchers("/ws/**")
                        .access(Routes.requiring(Permission.READ_ALERTS))
                        .anyExchange()
                        .access(routes))
                .build();
    }

    private static AuthenticationWebFilter by(ServerAuthenticationConverter proof) {
        AuthenticationWebFilter filter = new AuthenticationWebFilter((ReactiveAuthenticationManager) Mono::just);
        filter.setServerAuthenticationConverter(proof);
        filter.setAuthenticationFailureHandler(new ServerAuthenticationEntryPointFailureHandler(UNKNOWN));
        return filter;
    }

    private void csrf(CsrfSpec csrf) {
        CookieServerCsrfTokenRepository repository = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie::likeOurs);
        csrf.csrfTokenRepository(repository)
                // The token is never part of a page, so a compressed page cannot give it away: no need to mask it.
                .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(signedByCookie())
                .accessDeniedHandler(REFUSED);
    }

    /** Only a cookie is sent along by a browser that knows nothing of it; a token or a key is sent on purpose. */
    private static ServerWebExchangeMatcher signedByCookie() {
        return exchange -> {
            ServerHttpRequest request = exchange.getRequest();
            boolean write = request.getMethod() != HttpMethod.GET
                    && request.getMethod() != HttpMethod.HEAD
                    && request.getMethod() != HttpMethod.OPTIONS
                    && request.getMethod() != HttpMethod.TRACE;
            boolean byCookie = SessionCookie.token(request) != null && !ServiceAuthentication.isUsed(request);
            boolean login = request.getPath().value().equals("/api/auth/login");
            return write && byCookie && !login ? MatchResult.match() : MatchResult.notMatch();
        };
    }
}
