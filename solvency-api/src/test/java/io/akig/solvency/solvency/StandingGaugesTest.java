package io.akig.solvency.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StandingGaugesTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started("--akig.scoring.url=http://127.0.0.1:9");

    private static final String STAND =
            "insert into standings (tenant_id, agency_id, probability, risk_level, confidence,"
                    + " overridden, computed_probability, computed_level, arrears_minor, oldest_unpaid_days, next_due_minor, reason,"
                    + " level_since, as_of, computed_at, ledger_revision, rule_version) values (?, ?, ?, ?, 0.5, false, 0.5, 'MEDIUM',"
                    + " ?, 0, ?, '{}', now(), current_date, now(), 1, 0)";

    @Test
    void tenants_are_counted_by_level_and_money_by_currency_over_all_agencies() {
        StandingGauges gauges = GATEWAY.bean(StandingGauges.class);
        GATEWAY.run("update agencies set currency = 'XOF' where agency_id = ?", Gateway.THEIRS);
        stands("a", Gateway.OURS, 0.9, "EXCELLENT", 0, 1_000_00L);
        stands("b", Gateway.OURS, 0.25, "CRITICAL", 3_000_00L, 2_000_00L);
        stands("c", Gateway.THEIRS, 0.2, "CRITICAL", 700_00L, null);

        gauges.refresh().block();

        assertThat(value("portfolio.tenants", "risk_level", "CRITICAL")).isEqualTo(2);
        assertThat(value("portfolio.tenants", "risk_level", "EXCELLENT")).isEqualTo(1);
        assertThat(value("portfolio.tenants", "risk_level", "GOOD")).isZero();
        // (1 - 0.9) of 1,000 and (1 - 0.25) of 2,000
        assertThat(value("portfolio.rent.at.risk", "currency", "GNF")).isEqualTo(1_600.0);
        assertThat(value("portfolio.arrears", "currency", "GNF")).isEqualTo(3_000.0);
        assertThat(value("portfolio.arrears", "currency", "XOF")).isEqualTo(700.0);

        GATEWAY.run("delete from standings where tenant_id = 'c'");
        gauges.refresh().block();
        assertThat(GATEWAY.bean(MeterRegistry.class)
                        .find("portfolio.arrears")
                        .tag("currency", "XOF")
                        .gauge())
                .isNull();
    }

    private static void stands(
            String tenant, String agency, double probability, String level, long arrears, Long nextDue) {
        GATEWAY.tenant(tenant, agency);
        GATEWAY.run(STAND, tenant, agency, probability, level, arrears, nextDue);
    }

    private static double value(String meter, String tag, String of) {
        return GATEWAY.bean(MeterRegistry.class).get(meter).tag(tag, of).gauge().value();
    }
}
