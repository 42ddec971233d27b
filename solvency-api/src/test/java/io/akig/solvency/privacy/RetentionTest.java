package io.akig.solvency.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import io.akig.solvency.Standings;
import io.akig.solvency.Standings.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);
    private static final Standing STANDING = new Standing(0.6, "MEDIUM", null, 0, null, null);

    @Test
    void what_is_too_old_goes_and_what_is_still_needed_stays() {
        try (Gateway gateway = Gateway.started(
                "--akig.retention.predictions=100d",
                "--akig.retention.standings=100d",
                "--akig.retention.audit-details=100d")) {
            world(gateway);

            gateway.bean(Retention.class).run().block();

            // The one that is old, and the one that a standing still names, which is older.
            assertThat(count(gateway, "predictions")).isEqualTo(2);
            assertThat(count(gateway, "standing_changes")).isEqualTo(2);
            assertThat(
                            gateway.text(
                                    "select string_agg(coalesce(details::text, 'gone'), ',' order by sequence) from audit_entries"))
                    .isEqualTo("{\"a\": 1}");
        }
    }

    @Test
    void without_being_told_only_old_standings_go() {
        try (Gateway gateway = Gateway.started()) {
            world(gateway);

            gateway.bean(Retention.class).run().block();

            assertThat(count(gateway, "predictions")).isEqualTo(3);
            assertThat(count(gateway, "standing_changes")).isEqualTo(3);
        }
    }

    @Test
    void a_time_too_short_or_a_word_that_is_no_time_of_day_stops_the_start() {
        assertThatThrownBy(() -> settings("* *", Duration.ofDays(40))).hasMessageContaining("akig.retention.at");
        assertThatThrownBy(() -> settings("-", Duration.ofDays(29))).hasMessageContaining("akig.retention.standings");
        assertThat(settings("-", Duration.ofDays(30)).cron()).isNull();
    }

    private static RetentionSettings settings(String at, Duration standings) {
        return new RetentionSettings(at, ZoneId.of("UTC"), null, standings, null);
    }

    private static void world(Gateway gateway) {
        Rents rents = new Rents(gateway, Gateway.OURS);
        Standings standings = new Standings(gateway);
        rents.payer("t1", LocalDate.now(ZoneOffset.UTC), 0);
        rents.payer("t2", LocalDate.now(ZoneOffset.UTC), 0);
        rents.prediction("t1", NOW.minusDays(200), 0.5, "MEDIUM", 1);
        rents.prediction("t1", NOW.minusDays(1), 0.5, "MEDIUM", 1);
        UUID named = rents.prediction("t2", NOW.minusDays(300), 0.5, "MEDIUM", 1);
        standings.put("t1", Gateway.OURS, STANDING, NOW.minusDays(200));
        standings.put("t1", Gateway.OURS, new Standing(0.7, "GOOD", null, 0, null, null), NOW.minusDays(1));
        standings.put("t2", Gateway.OURS, STANDING, NOW.minusDays(300));
        gateway.run("update standings set prediction_id = ? where tenant_id = 't2'", named);
        assertThat(gateway.has("select audit_append('ours', 'u', 'U', 'x', 'y', 'z', '{\"a\":1}', 'r')"))
                .isTrue();
    }

    private static int count(Gateway gateway, String table) {
        return Integer.parseInt(gateway.text("select count(*) from " + table));
    }
}
