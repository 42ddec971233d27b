package io.akig.solvency.alerts;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.alerts.scores.*}: how new scores are heard of.
 *
 * @param stream the Redis Stream in which the scoring service tells of them; both must know the same name
 * @param parallel how many tenants are looked at at once
 * @param poll how often to look for scores that the stream did not tell of
 * @param claim after which a message is taken from a replica that does not finish it
 */
@ConfigurationProperties("akig.alerts.scores")
record ScoresSettings(
        @DefaultValue("akig:scores") String stream,
        @DefaultValue("4") int parallel,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration claim) {

    ScoresSettings {
        SettingRefused.unless(!stream.isBlank(), "akig.alerts.scores.stream must not be empty.");
        SettingRefused.unless(
                parallel >= 1 && parallel <= 64,
                "akig.alerts.scores.parallel must be between 1 and 64, but is " + parallel + ".");
        SettingRefused.unless(
                poll.toMillis() >= 50, "akig.alerts.scores.poll must be at least 50ms, but is " + poll + ".");
        SettingRefused.unless(
                claim.toMillis() >= 100, "akig.alerts.scores.claim must be at least 100ms, but is " + claim + ".");
    }
}
