package io.akig.solvency.access;

import io.akig.kit.settings.SettingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.access.oidc.*}: an identity provider whose tokens are as good as a session.
 *
 * @param issuer as it stands in its tokens; without it there is none
 * @param audience that its tokens must name: this application as the provider knows it
 * @param jwksUrl where its keys are; unset: what its discovery document says
 * @param agencyClaim with the id of the person's agency; dots lead into nested claims
 * @param roleClaim with the person's role, or a list of roles of which the highest of ours counts; OPERATOR among them makes
 *     an administrator an operator
 * @param usernameClaim with the name the person signs in with
 */
@ConfigurationProperties("akig.access.oidc")
record OidcSettings(
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable String jwksUrl,
        @DefaultValue("agency_id") String agencyClaim,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue("preferred_username") String usernameClaim) {

    OidcSettings {
        SettingRefused.unless(
                issuer == null || issuer.startsWith("https://") || issuer.startsWith("http://"),
                "akig.access.oidc.issuer must be the issuer's address, https://…, but is " + issuer + ".");
        SettingRefused.unless(
                issuer == null || (audience != null && !audience.isBlank()),
                "akig.access.oidc.audience must name what the issuer calls this application:"
                        + " without it, a token for any other application would open this one.");
    }
}
