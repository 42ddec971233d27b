package io.akig.scoring.events;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.scoring.events.*}.
 *
 * @param stream the Redis Stream that new scores are told in; its readers must know the same name
 * @param poll how often to look for what was not sent at once
 */
@ConfigurationProperties("akig.scoring.events")
record EventsSettings(@DefaultValue("akig:scores") String stream, @DefaultValue("1s") Duration poll) {

    EventsSettings {
        SettingRefused.unless(!stream.isBlank(), "akig.scoring.events.stream must not be empty.");
        SettingRefused.unless(
                poll.toMillis() >= 50, "akig.scoring.events.poll must be at least 50ms, but is " + poll + ".");
    }
}
