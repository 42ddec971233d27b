package io.akig.kit.schedule;

import io.akig.kit.database.Database;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** To be imported by a service: the locks between replicas. */
@Configuration(proxyBeanMethods = false)
public class ScheduleConfiguration {
    @Bean(destroyMethod = "dispose")
    Scheduler lockWaiting() {
        return Schedulers.newBoundedElastic(2, 64, "akig-locks");
    }

    @Bean
    OneReplica oneReplica(
            Database database, @Value("${spring.application.name}") String application, Scheduler lockWaiting) {
        return new OneReplica(LockTable.provider(database, application + " " + UUID.randomUUID()), lockWaiting);
    }
}
