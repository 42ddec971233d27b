package io.akig.scoring.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.scoring.World;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BacklogTest {
    @AutoClose
    private static final World WORLD = World.started();

    @Test
    void how_long_the_oldest_waits_is_shown_and_when_the_portfolio_was_last_done() {
        Backlog backlog = WORLD.bean(Backlog.class);
        backlog.refresh().block();
        assertThat(WORLD.metric("scoring_backlog_age_seconds{application=\"scoring-service\",queue=\"events\"}"))
                .isZero();
        assertThat(WORLD.metric("portfolio_run_completed_timestamp_seconds")).isNaN();

        // Far from being sent again, so that nobody touches it meanwhile.
        WORLD.ledger.run(
                "insert into score_events (tenant_id, agency_id, prediction_id, calculated_at, ledger_revision,"
                        + " publish_after) values ('t', 'default', gen_random_uuid(), now() - interval '1 hour', 1,"
                        + " now() + interval '1 day')");
        WORLD.ledger.run("insert into portfolio_runs (run_id, trigger, state, as_of, requested_at, finished_at) values"
                + " (gen_random_uuid(), 'NIGHTLY', 'COMPLETED', '2026-03-09', now(), to_timestamp(1700000000))");
        backlog.refresh().block();

        assertThat(WORLD.metric("scoring_backlog_age_seconds{application=\"scoring-service\",queue=\"events\"}"))
                .isBetween(3_600.0, 7_200.0);
        assertThat(WORLD.metric("scoring_backlog_age_seconds{application=\"scoring-service\",queue=\"rescoring\"}"))
                .isZero();
        assertThat(WORLD.metric("portfolio_run_completed_timestamp_seconds")).isEqualTo(1_700_000_000.0);
    }

    @Test
    void the_pool_of_connections_is_measured() {
        assertThat(WORLD.metric("r2dbc_pool_max_allocated_connections")).isEqualTo(16);
        assertThat(WORLD.metric("r2dbc_pool_allocated_connections")).isPositive();
    }
}
