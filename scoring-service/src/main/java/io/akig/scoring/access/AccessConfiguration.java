package io.akig.scoring.access;

import io.akig.kit.access.Challenge;
import io.akig.kit.access.RemoteKeys;
import io.akig.kit.access.TokenChecks;
import io.akig.kit.settings.SettingRefused;
import java.net.InetAddress;
import java.time.Clock;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.WebFilter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class AccessConfiguration implements WebFluxConfigurer {
    private final TokenSettings settings;

    AccessConfiguration(TokenSettings settings, ServerProperties server) {
        this.settings = settings;
        InetAddress address = server.getAddress();
        SettingRefused.unless(
                settings.jwksUrl() != null || (address != null && address.isLoopbackAddress()),
                "Others than this machine could ask for any tenant's score: server.address is "
                        + (address == null ? "every address" : address.getHostAddress())
                        + " and nobody would be asked for a token. Set akig.access.tokens.jwks-url (AKIG_ACCESS_JWKS_URL)"
                        + " to solvency-api's /.well-known/jwks.json, or server.address to 127.0.0.1.");
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new AskerArgument(settings.jwksUrl() != null));
    }

    @Bean
    WebFilter tokenGate(Clock clock) {
        String keys = settings.jwksUrl();
        return keys == null
                ? (exchange, chain) -> chain.filter(exchange)
                : new TokenGate(
                        TokenChecks.of(settings.issuer(), settings.audience(), RemoteKeys.at(keys, clock), clock));
    }

    @Bean
    DescribeAccess describeAccess() {
        // It comes from who asks, not from what is sent.
        var unused = SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asker.class);
        return new DescribeAccess();
    }

    @Bean
    Challenge challenge() {
        return new Challenge();
    }
}
