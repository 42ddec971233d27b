package io.akig.solvency.alerts;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.alerts.channels.*}: both kinds are off until they are asked for.
 *
 * @param webhooks whether webhooks are sent
 * @param mailFrom the sender of mails; none are sent without. The server is that of {@code spring.mail.*}
 * @param gather how long a mail waits for further alerts
 * @param poll how often to look for something to send
 * @param timeout how long an endpoint may take to answer
 * @param retry the wait before the second attempt; each further one is three times as long
 * @param retryAtMost the longest wait
 * @param giveUp how long something is tried, and after which a channel that only fails is switched off
 * @param keep how long it is remembered what became of a delivery
 * @param allowPrivate whether endpoints may be in the own network, and without TLS: for tests only, since whoever may add an
 *     endpoint could then make this server ask others for them
 */
@ConfigurationProperties("akig.alerts.channels")
record ChannelSettings(
        @DefaultValue("false") boolean webhooks,
        @Nullable String mailFrom,
        @DefaultValue("1m") Duration gather,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("5s") Duration retry,
        @DefaultValue("6h") Duration retryAtMost,
        @DefaultValue("3d") Duration giveUp,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("false") boolean allowPrivate) {

    ChannelSettings {
        if (mailFrom != null && mailFrom.isBlank()) {
            mailFrom = null;
        }
        SettingRefused.unless(
                mailFrom == null || MailAddress.isOne(mailFrom),
                "akig.alerts.channels.mail-from must be an address like alerts@akig.example, but is " + mailFrom + ".");
        atLeast("gather", gather, Duration.ZERO);
        atLeast("poll", poll, Duration.ofMillis(20));
        atLeast("timeout", timeout, Duration.ofMillis(100));
        atLeast("retry", retry, Duration.ofMillis(20));
        atLeast("retry-at-most", retryAtMost, retry);
        atLeast("give-up", giveUp, retry);
        atLeast("keep", keep, Duration.ofHours(1));
    }

    boolean isOn(ChannelKind kind) {
        return kind == ChannelKind.WEBHOOK ? webhooks : mailFrom != null;
    }

    Set<ChannelKind> on() {
        Set<ChannelKind> on = EnumSet.allOf(ChannelKind.class);
        on.removeIf(kind -> !isOn(kind));
        return on;
    }

    private static void atLeast(String name, Duration time, Duration least) {
        SettingRefused.unless(
                time.compareTo(least) >= 0,
                "akig.alerts.channels." + name + " must be at least " + least + ", but is " + time + ".");
    }
}
