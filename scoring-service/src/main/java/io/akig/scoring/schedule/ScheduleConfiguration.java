package io.akig.scoring.schedule;

import io.akig.scoring.database.Database;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The locks between replicas. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {
    @Bean(destroyMethod = "dispose")
    Scheduler lockWaiting() {
        return Schedulers.newBoundedElastic(2, 64, "akig-locks");
    }

    @Bean
    OneReplica oneReplica(Database database, Scheduler lockWaiting) {
        return new OneReplica(LockTable.provider(database, "scoring-service " + UUID.randomUUID()), lockWaiting);
    }
}
