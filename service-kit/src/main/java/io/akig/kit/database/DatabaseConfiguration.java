package io.akig.kit.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

/** To be imported by a service: the pool, its threads, what hears notifications, and what database errors mean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean(destroyMethod = "dispose")
    LoopResources databaseLoops() {
        // Not colocated: connections that are opened from one event loop would otherwise all stay on that one.
        return LoopResources.create(
                "akig-r2dbc", 1, Math.max(2, Runtime.getRuntime().availableProcessors()), true, false);
    }

    @Bean(destroyMethod = "dispose")
    ConnectionPool connectionPool(
            DatabaseSettings settings,
            @Value("${spring.application.name}") String application,
            LoopResources databaseLoops) {
        ConnectionPool pool = Connections.pool(settings, application, databaseLoops);
        // Fail open: without the database the service starts, says 503, and recovers when the database is there.
        var unused = pool.warmup()
                .subscribe(
                        opened -> LOG.debug("{} database connections are open", opened),
                        error -> LOG.warn("the database cannot be reached yet: {}", error.toString()));
        return pool;
    }

    @Bean
    PoolGauges poolGauges(ConnectionPool pool) {
        return new PoolGauges(pool);
    }

    @Bean
    Database database(ConnectionPool pool) {
        return new Database(pool);
    }

    @Bean
    PostgresqlConnectionFactory listenerConnections(
            DatabaseSettings settings,
            @Value("${spring.application.name}") String application,
            LoopResources databaseLoops) {
        return Connections.listener(settings, application, databaseLoops);
    }

    @Bean
    Notifications notifications(
            PostgresqlConnectionFactory listenerConnections, List<NotificationSubscriber> subscribers) {
        return new Notifications(listenerConnections, subscribers);
    }

    @Bean
    DatabaseProblems databaseProblems() {
        return new DatabaseProblems();
    }
}
