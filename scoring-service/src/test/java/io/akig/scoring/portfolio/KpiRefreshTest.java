package io.akig.scoring.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.scoring.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class KpiRefreshTest {
    @AutoClose
    private static final World WORLD = World.started();

    @Test
    void the_hourly_figures_follow_the_predictions_and_one_replica_refreshes_at_a_time() throws SQLException {
        KpiRefresh refresh = WORLD.bean(KpiRefresh.class);
        WORLD.ledger.payer("t", LocalDate.of(2026, 3, 5), 0, 0, 0);
        WORLD.get("/score/t?recalculate=true");
        refresh.run().block();
        assertThat(predictions()).isEqualTo(1);

        WORLD.get("/score/t?recalculate=true");
        try (Connection other = WORLD.database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(1802528115)");
            refresh.run().block();
            assertThat(predictions()).isEqualTo(1);
        }
        World.until(() -> {
            refresh.run().block();
            return predictions() == 2;
        });
    }

    private static long predictions() {
        return WORLD.ledger.count("select coalesce(sum(predictions), 0) from prediction_kpis_hourly");
    }
}
