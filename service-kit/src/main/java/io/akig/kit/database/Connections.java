package io.akig.kit.database;

import io.akig.kit.schema.DatabaseUrl;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.netty.resources.LoopResources;

/** Opens what talks to PostgreSQL: the service's pool, a tool's pool, and single connections that stay open. */
public final class Connections {
    private static final Duration IDLE = Duration.ofMinutes(30);

    private Connections() {}

    /** A small pool without a statement timeout, for commands that read or write much: training, evaluation. */
    public static ConnectionPool forTools(DatabaseUrl url) {
        PostgresqlConnectionFactory factory = new PostgresqlConnectionFactory(
                base(url, Duration.ofSeconds(5), null).applicationName("akig").build());
        return new ConnectionPool(ConnectionPoolConfiguration.builder(factory)
                .name("akig-tools")
                .initialSize(0)
                .maxSize(2)
                .maxAcquireTime(Duration.ofSeconds(10))
                .build());
    }

    static ConnectionPool pool(DatabaseSettings settings, String application, LoopResources loops) {
        PostgresqlConnectionFactory factory =
                new PostgresqlConnectionFactory(base(settings.address(), settings.connectTimeout(), loops)
                        .applicationName(application)
                        // Arrays of numbers as text take five times as long to read.
                        .forceBinary(true)
                        .statementTimeout(settings.statementTimeout())
                        .options(Map.of("plan_cache_mode", settings.planOnce() ? "force_generic_plan" : "auto"))
                        .build());
        return new ConnectionPool(ConnectionPoolConfiguration.builder(factory)
                .name("akig")
                .initialSize(settings.initialConnections())
                .maxSize(settings.maxConnections())
                .maxCreateConnectionTime(settings.connectTimeout())
                .maxAcquireTime(settings.acquireTimeout())
                .maxIdleTime(IDLE)
                .build());
    }

    /** For connections that listen: no statement timeout, no pool. */
    static PostgresqlConnectionFactory listener(DatabaseSettings settings, String application, LoopResources loops) {
        return new PostgresqlConnectionFactory(base(settings.address(), settings.connectTimeout(), loops)
                .applicationName(application + "-listener")
                .build());
    }

    private static PostgresqlConnectionConfiguration.Builder base(
            DatabaseUrl url, Duration connectTimeout, @Nullable LoopResources loops) {
        PostgresqlConnectionConfiguration.Builder builder = PostgresqlConnectionConfiguration.builder()
                .host(url.host())
                .port(url.port())
                .database(url.database())
                .username(url.user())
                .password(url.password())
                .connectTimeout(connectTimeout)
                .tcpKeepAlive(true)
                .tcpNoDelay(true);
        String sslMode = url.parameters().get("sslmode");
        if (sslMode != null) {
            builder.sslMode(SSLMode.fromValue(sslMode));
        }
        String sslRootCert = url.parameters().get("sslrootcert");
        if (sslRootCert != null) {
            builder.sslRootCert(sslRootCert);
        }
        return loops == null ? builder : builder.loopResources(loops);
    }
}
