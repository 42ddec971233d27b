package io.akig.scoring.access;

import io.akig.kit.settings.SettingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.access.tokens.*}: those that solvency-api signs.
 *
 * @param jwksUrl where it publishes the keys they are checked with, also as {@code AKIG_ACCESS_JWKS_URL}; without it nobody is
 *     asked for a token
 * @param issuer as it stands in them
 * @param audience as it stands in them
 */
@ConfigurationProperties("akig.access.tokens")
record TokenSettings(
        @Nullable String jwksUrl, @DefaultValue("akig") String issuer, @DefaultValue("akig") String audience) {

    TokenSettings {
        if (jwksUrl != null && jwksUrl.isBlank()) {
            jwksUrl = null;
        }
        SettingRefused.unless(
                jwksUrl == null || jwksUrl.startsWith("https://") || jwksUrl.startsWith("http://"),
                "akig.access.tokens.jwks-url (AKIG_ACCESS_JWKS_URL) must look like"
                        + " http://127.0.0.1:8000/.well-known/jwks.json, but is " + jwksUrl + ".");
    }
}
