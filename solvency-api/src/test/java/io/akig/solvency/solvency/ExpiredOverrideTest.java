package io.akig.solvency.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import org.junit.jupiter.api.Test;

class ExpiredOverrideTest {
    @Test
    void an_override_that_is_over_ends_with_an_entry_by_the_clock() {
        try (Gateway gateway = Gateway.started("--akig.scoring.url=http://127.0.0.1:9")) {
            gateway.tenant("over", Gateway.OURS);
            gateway.tenant("lasting", Gateway.OURS);
            override(gateway, "over", -3);
            override(gateway, "lasting", 3);
            ExpireOverrides expire = gateway.bean(ExpireOverrides.class);

            assertThat(expire.run().block()).isEqualTo(1);
            assertThat(expire.run().block()).isZero();

            gateway.as(Role.ADMIN, Gateway.OURS)
                    .get()
                    .uri("/api/audit?action=override.expired")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.entries.length()")
                    .isEqualTo(1)
                    .jsonPath("$.entries[0].actor_id")
                    .isEqualTo("clock")
                    .jsonPath("$.entries[0].subject_id")
                    .isEqualTo("over")
                    .jsonPath("$.entries[0].details.before.reason")
                    .isEqualTo("because");
            assertThat(gateway.has("select from overrides where tenant_id = 'over' and ended_by = 'clock'"))
                    .isTrue();
            assertThat(gateway.has("select from overrides where tenant_id = 'lasting' and ended_at is null"))
                    .isTrue();
            assertThat(gateway.has("select from standings_due where tenant_id = 'over'")
                            || gateway.has("select from standings where tenant_id = 'over'"))
                    .isTrue();
        }
    }

    private static void override(Gateway gateway, String tenant, int days) {
        gateway.run(
                "insert into overrides (tenant_id, agency_id, risk_level, reason, author, decided_at, expires_on,"
                        + " computed_probability, computed_level)"
                        + " values (?, ?, 'RISKY', 'because', 'me', now(), current_date + ?, 0.5, 'MEDIUM')",
                tenant,
                Gateway.OURS,
                days);
    }
}
