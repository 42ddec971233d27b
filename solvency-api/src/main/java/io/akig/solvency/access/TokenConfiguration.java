package io.akig.solvency.access;

import io.akig.kit.access.Grant;
import io.akig.kit.access.RemoteKeys;
import io.akig.kit.access.TokenChecks;
import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.kit.settings.SettingRefused;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Keys and tokens of services, and those of an identity provider if one is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TokenSettings.class, OidcSettings.class})
class TokenConfiguration {
    private static final Duration ROTATION = Duration.ofMinutes(10);

    @Bean(destroyMethod = "dispose")
    Scheduler tokenThreads() {
        return Schedulers.newBoundedElastic(2, 1000, "akig-tokens");
    }

    @Bean
    SecretVault secretVault(TokenSettings settings) {
        return SecretVault.of(settings);
    }

    @Bean
    SigningKeys signingKeys(Database database, TokenSettings settings, Clock clock, Scheduler tokenThreads) {
        return new SigningKeys(database, settings, clock, tokenThreads);
    }

    @Bean
    Recurring keyRotation(SigningKeys keys) {
        return new Recurring(
                "rotating signing keys",
                ROTATION,
                ROTATION,
                Mono.defer(keys::rotate).then());
    }

    @Bean
    TokenMint tokenMint(SigningKeys keys, TokenSettings settings, Clock clock, Scheduler tokenThreads) {
        return new TokenMint(keys, settings, clock, tokenThreads);
    }

    @Bean
    OwnToken ownToken(SigningKeys keys, TokenMint mint, TokenSettings settings, Clock clock) {
        return new OwnToken(keys, mint, settings, clock);
    }

    @Bean
    ServiceKeys serviceKeys(Database database, Witness witness, Clock clock) {
        return new ServiceKeys(database, witness, clock);
    }

    @Bean
    KeyCheck keyCheck(Database database, AccessSettings settings, Clock clock) {
        return new KeyCheck(database, settings, clock);
    }

    @Bean
    ServiceAuthentication serviceAuthentication(
            KeyCheck keyCheck, SigningKeys keys, TokenSettings tokens, OidcSettings oidc, Clock clock) {
        Map<String, TokenCheck.Issuer> issuers = new HashMap<>();
        ReactiveJwtDecoder ours = TokenChecks.of(tokens.issuer(), tokens.audience(), keys::forToken, clock);
        issuers.put(tokens.issuer(), new TokenCheck.Issuer(ours, token -> Caller.service(Grant.of(token))));
        if (oidc.issuer() != null && oidc.audience() != null) {
            SettingRefused.unless(
                    !oidc.issuer().equals(tokens.issuer()),
                    "akig.access.oidc.issuer and akig.access.tokens.issuer must differ, but both are " + oidc.issuer()
                            + ": tokens of people and of services could not be told apart.");
            ReactiveJwtDecoder theirs = TokenChecks.of(
                    oidc.issuer(), oidc.audience(), RemoteKeys.of(oidc.issuer(), oidc.jwksUrl(), clock), clock);
            issuers.put(oidc.issuer(), new TokenCheck.Issuer(theirs, new OidcPeople(oidc)::of));
        }
        return new ServiceAuthentication(keyCheck, new TokenCheck(issuers));
    }
}
