package io.akig.solvency.tenants;

import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import io.akig.solvency.Standings;
import io.akig.solvency.Standings.Standing;
import io.akig.solvency.access.Role;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** One tenant over HTTP: who, how it stands, the ledger and the past. */
class OneTenantTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate DUE = TODAY.minusDays(20);

    @AutoClose
    private static final Gateway GATEWAY = Gateway.started();

    @BeforeAll
    static void tenant() {
        Rents rents = new Rents(GATEWAY, Gateway.OURS);
        rents.payer("t1", DUE, 0, 3, null);
        GATEWAY.run("update tenants set full_name = 'Awa Bah', phone = '622' where tenant_id = 't1'");
        rents.payer("bare", DUE);
        OffsetDateTime then = TODAY.minusDays(40).atStartOfDay().atOffset(ZoneOffset.UTC);
        Standings standings = new Standings(GATEWAY);
        standings.put("t1", Gateway.OURS, standing(0.9, "EXCELLENT"), then);
        standings.put("t1", Gateway.OURS, standing(0.4, "RISKY"), then.plusDays(39));
    }

    private static Standing standing(double probability, String level) {
        return new Standing(probability, level, TODAY.plusDays(9), 0, TODAY.plusDays(5), Rents.RENT);
    }

    @Test
    void a_tenant_is_told_with_lease_standing_and_what_it_was_a_month_ago() {
        get("/api/tenants/t1")
                .jsonPath("$.tenant.name")
                .isEqualTo("Awa Bah")
                .jsonPath("$.tenant.risk_level")
                .isEqualTo("RISKY")
                .jsonPath("$.tenant.month_change")
                .isEqualTo(-0.5)
                .jsonPath("$.tenant.rent_at_risk")
                .isEqualTo(60_000.00)
                .jsonPath("$.tenant.reason")
                .isEqualTo("Paie à temps")
                .jsonPath("$.lease.rent")
                .isEqualTo(100_000.00)
                .jsonPath("$.lease.due_day")
                .isEqualTo(1)
                .jsonPath("$.open_alerts")
                .isEqualTo(0)
                .jsonPath("$.currency")
                .isEqualTo("GNF");
        get("/api/tenants/bare")
                .jsonPath("$.tenant.risk_level")
                .isEqualTo("UNKNOWN")
                .jsonPath("$.tenant.payment_probability")
                .isEqualTo(null);
    }

    @Test
    void the_ledger_shows_a_payment_as_soon_as_it_is_written() {
        get("/api/tenants/t1/ledger")
                .jsonPath("$.arrears")
                .isEqualTo(100_000.00)
                .jsonPath("$.charges[0].state")
                .isEqualTo("UNPAID")
                .jsonPath("$.charges[0].days_late")
                .isEqualTo(20)
                .jsonPath("$.charges[1].days_late")
                .isEqualTo(3)
                .jsonPath("$.charges[1].on_time")
                .isEqualTo(true);

        GATEWAY.as(Role.MANAGER, Gateway.OURS)
                .post()
                .uri("/api/payments")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "tenant_id",
                        "t1",
                        "payment_id",
                        "new",
                        "paid_on",
                        TODAY.toString(),
                        "amount",
                        25_000,
                        "method",
                        "Orange Money"))
                .exchange()
                .expectStatus()
                .isCreated();

        get("/api/tenants/t1/ledger")
                .jsonPath("$.arrears")
                .isEqualTo(75_000.00)
                .jsonPath("$.charges[0].state")
                .isEqualTo("PARTLY_PAID")
                .jsonPath("$.charges[0].settled_by[0].payment_id")
                .isEqualTo("new")
                .jsonPath("$.payments[0].method")
                .isEqualTo("Orange Money")
                .jsonPath("$.payments[0].settles[0].charge_id")
                .isEqualTo("c-t1-2");
    }

    @Test
    void the_past_says_what_changed() {
        get("/api/tenants/t1/history?limit=1")
                .jsonPath("$.history.length()")
                .isEqualTo(1)
                .jsonPath("$.history[0].risk_level")
                .isEqualTo("RISKY")
                .jsonPath("$.history[0].change")
                .isEqualTo(-0.5)
                .jsonPath("$.history[0].changed_by[0]")
                .isEqualTo("TIME")
                .jsonPath("$.next")
                .value(next -> get("/api/tenants/t1/history?before=" + next)
                        .jsonPath("$.history.length()")
                        .isEqualTo(1)
                        .jsonPath("$.history[0].risk_level")
                        .isEqualTo("EXCELLENT")
                        .jsonPath("$.next")
                        .isEqualTo(null));
        get("/api/tenants/bare/history").jsonPath("$.history.length()").isEqualTo(0);
    }

    @Test
    void a_write_to_the_ledger_is_named_as_the_cause() {
        new Rents(GATEWAY, Gateway.OURS).payer("t2", DUE, 0, 0);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5);
        Standings standings = new Standings(GATEWAY);
        standings.put("t2", Gateway.OURS, standing(0.5, "MEDIUM"), now);
        GATEWAY.run(
                "insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, recorded_at, revision)"
                        + " values ('ours', 't2', 'extra', ?, 500, now(), 99)",
                TODAY);
        GATEWAY.run("update tenants set ledger_revision = 99 where tenant_id = 't2'");
        standings.put("t2", Gateway.OURS, standing(0.6, "MEDIUM"), now.plusMinutes(1));

        get("/api/tenants/t2/history")
                .jsonPath("$.history[0].changed_by.length()")
                .isEqualTo(1)
                .jsonPath("$.history[0].changed_by[0]")
                .isEqualTo("LEDGER")
                .jsonPath("$.history[0].entries.length()")
                .isEqualTo(1)
                .jsonPath("$.history[0].entries[0].id")
                .isEqualTo("extra")
                .jsonPath("$.history[1].changed_by.length()")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ledger", "/history"})
    void a_tenant_of_another_agency_does_not_exist(String what) {
        for (String id : new String[] {"t1", "nobody"}) {
            GATEWAY.as(Role.ADMIN, Gateway.THEIRS)
                    .get()
                    .uri("/api/tenants/" + id + what)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("tenant_not_found");
        }
        GATEWAY.nobody()
                .get()
                .uri("/api/tenants/t1" + what)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        GATEWAY.as(Role.ADMIN, Gateway.OURS)
                .get()
                .uri("/api/tenants/%00" + what)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before=yesterday", "before=1000-01-01T00:00:00Z", "limit=0", "limit=x"})
    void a_past_that_cannot_be_asked_for_is_refused(String query) {
        GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri("/api/tenants/t1/history?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(query.replaceFirst("=.*", ""));
    }

    private static BodyContentSpec get(String path) {
        return GATEWAY.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
