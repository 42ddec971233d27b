package io.akig.kit.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import java.util.function.ToDoubleFunction;

/** The pool's figures under the names that Spring Boot gives them for a pool of its own making. */
final class PoolGauges implements MeterBinder {
    private final ConnectionPool pool;

    PoolGauges(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        pool.getMetrics().ifPresent(figures -> {
            gauge(meters, figures, "acquired", "Connections in use", PoolMetrics::acquiredSize);
            gauge(meters, figures, "allocated", "Open connections", PoolMetrics::allocatedSize);
            gauge(meters, figures, "idle", "Open connections that nobody uses", PoolMetrics::idleSize);
            gauge(meters, figures, "pending", "Requests that wait for a connection", PoolMetrics::pendingAcquireSize);
            gauge(meters, figures, "max.allocated", "Connections at most", PoolMetrics::getMaxAllocatedSize);
        });
    }

    private static void gauge(
            MeterRegistry meters,
            PoolMetrics figures,
            String name,
            String description,
            ToDoubleFunction<PoolMetrics> figure) {
        Gauge.builder("r2dbc.pool." + name, figures, figure)
                .description(description)
                .baseUnit("connections")
                .register(meters);
    }
}
