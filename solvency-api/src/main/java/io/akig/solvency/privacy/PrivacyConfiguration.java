package io.akig.solvency.privacy;

import io.akig.kit.database.Database;
import io.akig.kit.schedule.ByCron;
import io.akig.kit.schedule.OneReplica;
import io.akig.solvency.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class PrivacyConfiguration {
    private static final Duration ONCE = Duration.ofMinutes(30);

    @Bean
    PersonalData personalData(Database database, AuditTrail audit, Clock clock) {
        return new PersonalData(database, audit, clock);
    }

    @Bean
    Retention retention(Database database, RetentionSettings settings, Clock clock) {
        return new Retention(database, settings, clock);
    }

    @Bean
    ByCron nightlyRetention(RetentionSettings settings, Retention retention, OneReplica oneReplica, Clock clock) {
        return new ByCron(
                "forgetting what is too old",
                settings.cron(),
                clock.withZone(settings.zone()),
                oneReplica.alone("retention", ONCE, retention.run()));
    }
}
