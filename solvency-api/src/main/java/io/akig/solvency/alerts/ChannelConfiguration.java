package io.akig.solvency.alerts;

import io.akig.kit.database.Database;
import io.akig.kit.database.Recurring;
import io.akig.kit.settings.SettingRefused;
import io.akig.solvency.access.SecretVault;
import io.akig.solvency.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelSettings.class)
class ChannelConfiguration {
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final Duration LOCK_EVERY = Duration.ofHours(6);

    @Bean
    Deliveries alertDeliveries(Database database) {
        return new Deliveries(database);
    }

    @Bean
    ManageChannels manageChannels(
            Database database,
            Deliveries alertDeliveries,
            AuditTrail audit,
            ChannelSettings settings,
            SecretVault vault,
            Clock clock) {
        return new ManageChannels(database, alertDeliveries, audit, settings, vault, clock);
    }

    @Bean
    Recurring channelSecrets(Database database, SecretVault vault) {
        return new Recurring(
                "locking the secrets of webhooks", Duration.ZERO, LOCK_EVERY, new LockSecrets(database, vault).run());
    }

    @Bean(destroyMethod = "dispose")
    Scheduler mailWaiting() {
        return Schedulers.newBoundedElastic(2, 100, "akig-mail");
    }

    @Bean
    Recurring channelDelivery(
            Database database,
            Deliveries alertDeliveries,
            ChannelSettings settings,
            ObjectProvider<JavaMailSender> mailServer,
            SecretVault vault,
            Scheduler mailWaiting,
            Clock clock) {
        Map<ChannelKind, Sender> senders = new EnumMap<>(ChannelKind.class);
        if (settings.webhooks()) {
            senders.put(
                    ChannelKind.WEBHOOK, new SendWebhook(settings.timeout(), settings.allowPrivate(), vault, clock));
        }
        if (settings.mailFrom() != null) {
            JavaMailSender server = mailServer.getIfAvailable();
            if (server == null) {
                throw new SettingRefused(
                        "akig.alerts.channels.mail-from is set: spring.mail.host must name the server that sends the mails.");
            }
            senders.put(ChannelKind.MAIL, new SendMail(server, settings.mailFrom(), mailWaiting, clock));
        }
        Deliver deliver = new Deliver(database, alertDeliveries, senders, settings, clock);
        return new Recurring(
                "sending alerts to channels",
                settings.poll(),
                settings.poll(),
                senders.isEmpty() ? Mono.empty() : deliver.run());
    }

    @Bean
    Recurring forgottenDeliveries(Deliveries alertDeliveries, ChannelSettings settings) {
        return new Recurring(
                "forgetting deliveries", FORGET_EVERY, FORGET_EVERY, alertDeliveries.forget(settings.keep()));
    }
}
