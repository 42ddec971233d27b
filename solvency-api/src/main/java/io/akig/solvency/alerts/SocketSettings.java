package io.akig.solvency.alerts;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.alerts.socket.*}.
 *
 * @param origins of pages that may open a stream, beside those this gateway serves itself: {@code https://host[:port]}
 * @param heartbeat how often a client hears that the stream lives; one that answers none of three is cut off
 * @param signedOut how often to look who has signed out since
 * @param longest after which a client must connect again, and so prove again who it is
 * @param waiting how many changes may wait for a slow client before it is cut off; all clients' waiting ones are the same
 *     objects
 * @param replay how many changes a client may have missed at most; who missed more fetches the inbox
 */
@ConfigurationProperties("akig.alerts.socket")
record SocketSettings(
        @DefaultValue({"http://127.0.0.1:3000", "http://localhost:3000"}) List<String> origins,
        @DefaultValue("20s") Duration heartbeat,
        @DefaultValue("2s") Duration signedOut,
        @DefaultValue("1h") Duration longest,
        @DefaultValue("1000") int waiting,
        @DefaultValue("1000") int replay) {

    SocketSettings {
        origins = List.copyOf(origins);
        for (String origin : origins) {
            SettingRefused.unless(
                    origin.matches("https?://[^/]+"),
                    "akig.alerts.socket.origins must hold addresses like https://akig.example.org, but holds " + origin
                            + ".");
        }
        SettingRefused.unless(
                heartbeat.toMillis() >= 100 && heartbeat.toMinutes() < 10,
                "akig.alerts.socket.heartbeat must be between 100ms and 10m, but is " + heartbeat + ".");
        SettingRefused.unless(
                signedOut.toMillis() >= 50,
                "akig.alerts.socket.signed-out must be at least 50ms, but is " + signedOut + ".");
        SettingRefused.unless(
                longest.compareTo(heartbeat) > 0,
                "akig.alerts.socket.longest must be longer than akig.alerts.socket.heartbeat, but is " + longest + ".");
        SettingRefused.unless(
                waiting >= AgencyFeed.AT_ONCE && waiting <= 100_000,
                "akig.alerts.socket.waiting must be between 100 and 100000, but is " + waiting + ".");
        SettingRefused.unless(
                replay >= 0 && replay <= 100_000,
                "akig.alerts.socket.replay must be between 0 and 100000, but is " + replay + ".");
    }
}
