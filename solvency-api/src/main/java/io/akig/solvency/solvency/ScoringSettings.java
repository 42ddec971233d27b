package io.akig.solvency.solvency;

import io.akig.kit.settings.SettingRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.scoring.*}.
 *
 * @param url where the scoring service is, also as {@code AKIG_SCORING_URL}
 * @param timeout how long a caller waits for it, connecting included
 */
@ConfigurationProperties("akig.scoring")
public record ScoringSettings(@DefaultValue("http://127.0.0.1:8001") String url, @DefaultValue("2s") Duration timeout) {

    public ScoringSettings {
        SettingRefused.unless(
                isWeb(url),
                "akig.scoring.url (AKIG_SCORING_URL) must look like http://127.0.0.1:8001, but is " + url + ".");
        SettingRefused.unless(
                !timeout.isZero() && !timeout.isNegative(),
                "akig.scoring.timeout must be longer than zero, but is " + timeout + ".");
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
