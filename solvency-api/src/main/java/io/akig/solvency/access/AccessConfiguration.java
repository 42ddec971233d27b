package io.akig.solvency.access;

import io.akig.kit.access.Challenge;
import io.akig.kit.access.Refused;
import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.solvency.access.rate.RateLimits;
import java.time.Clock;
import java.time.Duration;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration implements WebFluxConfigurer {
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new CallerArgument());
    }

    @Bean
    TenantAccess tenantAccess(Database database) {
        return TenantAccess.on(database);
    }

    @Bean(destroyMethod = "close")
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Sessions sessions(Database database, AccessSettings settings, Clock clock) {
        return new Sessions(database, settings, clock);
    }

    @Bean
    SignIn signIn(Database database, Passwords passwords, Sessions sessions, Witness witness) {
        return new SignIn(database, passwords, sessions, witness);
    }

    @Bean
    SessionCookie sessionCookie(AccessSettings settings) {
        return new SessionCookie(settings);
    }

    @Bean
    SessionWatch sessionWatch(Database database, Clock clock) {
        return new SessionWatch(database, clock);
    }

    @Bean
    Recurring sessionTidying(Sessions sessions) {
        return new Recurring("forgetting sessions that are over", TIDY_EVERY, TIDY_EVERY, sessions.forget());
    }

    @Bean
    Challenge challenge() {
        return new Challenge();
    }

    @Bean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http,
            Sessions sessions,
            ServiceAuthentication services,
            SessionCookie cookie,
            RateLimits limits,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return new SecurityRules(
                        new SessionAuthentication(sessions),
                        services,
                        cookie,
                        new Routes(mapping),
                        new CallLimit(limits))
                .chain(http);
    }

    @Bean
    ServerExchangeRejectedHandler malformedAddress() {
        return (exchange, rejected) -> Mono.error(Refused.malformedAddress());
    }

    @Bean
    DescribeAccess describeAccess() {
        // It comes from who asks, not from what is sent.
        var unused = SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new DescribeAccess();
    }
}
