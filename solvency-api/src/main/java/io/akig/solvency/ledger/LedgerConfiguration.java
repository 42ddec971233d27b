package io.akig.solvency.ledger;

import io.akig.kit.database.Database;
import io.akig.kit.database.DatabaseSettings;
import io.akig.kit.database.Recurring;
import io.akig.solvency.audit.AuditTrail;
import io.akig.solvency.ledger.csv.ImportLedger;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The parts that write. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class LedgerConfiguration {
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Bean
    Idempotency idempotency(Database database) {
        return new Idempotency(database);
    }

    @Bean
    WriteEntry writeEntry(Database database, Idempotency idempotency, AuditTrail audit) {
        return new WriteEntry(database, idempotency, audit);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler importing(ImportSettings settings) {
        return Schedulers.newBoundedElastic(settings.atOnce(), settings.atOnce(), "akig-import");
    }

    @Bean
    IngestedRows ingestedRows(MeterRegistry meters) {
        return new IngestedRows(meters);
    }

    @Bean
    ImportUpload importUpload(
            DatabaseSettings database, Clock clock, IngestedRows rows, Scheduler importing, ImportSettings settings) {
        ImportLedger imports = new ImportLedger(database.address().dataSource(), clock);
        return new ImportUpload(imports, rows, importing, settings.maxSize().toBytes());
    }

    @Bean
    Recurring idempotencyForgetting(Idempotency idempotency) {
        return new Recurring("forgetting old idempotency keys", FORGET_EVERY, FORGET_EVERY, idempotency.forget());
    }
}
