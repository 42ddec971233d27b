package io.akig.solvency.alerts;

import static io.akig.solvency.Gateway.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import io.akig.solvency.access.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Standings come up to date with nobody asking; no scoring service answers. */
class StandingsFollowTest {
    @AutoClose
    private static final Gateway GATEWAY = Gateway.started(
            "--akig.scoring.url=http://127.0.0.1:9",
            "--akig.alerts.scores.poll=50ms",
            "--akig.standings.sweep=50ms",
            "--akig.standings.patience=0s",
            "--akig.standings.day=0s");

    private static final Rents RENTS = new Rents(GATEWAY, OURS);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String STANDS = "select from standings where tenant_id = ? and ";

    private final String id = UUID.randomUUID().toString();

    @Test
    void a_database_that_is_older_than_its_standings_gets_them_and_nobody_is_alerted() {
        payer(0, 0, 0, 12, null);
        String prediction = RENTS.prediction(
                        id, OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS), 0.35, "RISKY", 0.9)
                .toString();
        // As it was before there were standings, all at once.
        GATEWAY.run(
                "with s as (delete from standings where tenant_id = ?), a as (delete from alerts where tenant_id = ?)"
                        + " delete from alert_watches where tenant_id = ?",
                id,
                id,
                id);

        await(STANDS + "prediction_id = ?::uuid", id, prediction);
        assertThat(GATEWAY.has(STANDS + "oldest_unpaid_days = 20", id)).isTrue();
        assertThat(GATEWAY.has("select from alerts where tenant_id = ?", id)).isFalse();
    }

    @Test
    void a_tenant_whom_no_model_scores_is_judged_by_the_rules_also_after_the_next_payment() {
        payer(0, 0, 0, 0, 0, null);
        await(STANDS + "prediction_id is null and arrears_minor = ?", id, Rents.RENT);

        GATEWAY.run(
                "insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, charge_id, recorded_at, revision)"
                        + " values (?, ?, 'late', ?, ?, ?, now(), 100)",
                OURS,
                id,
                TODAY,
                Rents.RENT,
                "c-" + id + "-5");
        GATEWAY.run("update tenants set ledger_revision = 100 where tenant_id = ?", id);
        GATEWAY.run("insert into rescore_queue (tenant_id) values (?)", id);

        await(STANDS + "ledger_revision = 100 and arrears_minor = 0", id);
        await("select from alerts where tenant_id = ? and kind = 'RECOVERED'", id);
    }

    @Test
    void a_decision_that_has_expired_stops_to_count() {
        payer();
        put("/api/tenants/" + id + "/override", Map.of("risk_level", "RISKY", "reason", "r", "expires_on", TODAY));
        await(STANDS + "risk_level = 'RISKY' and overridden", id);

        GATEWAY.run("update overrides set expires_on = ? where tenant_id = ?", TODAY.minusDays(1), id);

        await(STANDS + "risk_level = 'EXCELLENT' and not overridden and previous_level = 'RISKY'", id);
    }

    @Test
    void a_new_day_is_a_reason_to_look_again() {
        payer();
        await(STANDS + "as_of = ?", id, TODAY);

        GATEWAY.run("update standings set as_of = ? where tenant_id = ?", TODAY.minusDays(1), id);

        await(STANDS + "as_of = ?", id, TODAY);
    }

    @Test
    void published_rules_count_for_every_tenant_of_the_agency_and_so_do_those_that_come_back() {
        payer();
        await(STANDS + "rule_version = 0 and risk_level = 'EXCELLENT'", id);

        String strict = GATEWAY.as(Role.ADMIN, OURS)
                .get()
                .uri("/api/rules")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("published")
                .path("yaml")
                .asString()
                .replace("{score: 100, probability: 0.98}", "{score: 100, probability: 0.60}");
        changeRules("PUT", "/api/rules", "\"0.0\"", strict);
        changeRules("POST", "/api/rules/publish", "\"0.1\"", "");

        await(STANDS + "rule_version = 1 and risk_level = 'MEDIUM'", id);
        await("select from alerts where tenant_id = ? and kind = 'LEVEL_WORSENED'", id);

        changeRules("POST", "/api/rules/rollback", "\"1.0\"", "");
        await(STANDS + "rule_version = 2 and risk_level = 'EXCELLENT'", id);
        await("select from alerts where tenant_id = ? and kind = 'RECOVERED'", id);
    }

    private void payer() {
        payer(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** The last rent fell due 20 days ago. Who is seen before all is written, is seen again. */
    private void payer(Integer... daysLate) {
        RENTS.payer(id, TODAY.minusDays(20), daysLate);
        GATEWAY.run("insert into rescore_queue (tenant_id) values (?)", id);
        await(STANDS + "ledger_revision > 1", id);
    }

    private static void put(String uri, Object body) {
        GATEWAY.as(Role.MANAGER, OURS)
                .put()
                .uri(uri)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static void changeRules(String method, String uri, String tag, String yaml) {
        GATEWAY.as(Role.ADMIN, OURS)
                .method(HttpMethod.valueOf(method))
                .uri(uri)
                .header("If-Match", tag)
                .contentType(MediaType.parseMediaType("application/yaml"))
                .bodyValue(yaml)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static void await(String query, Object... values) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!GATEWAY.has(query, values)) {
            assertThat(System.nanoTime()).as(query).isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
