package io.akig.solvency.alerts;

import io.akig.core.score.RiskLevel;
import io.akig.kit.database.Database;
import io.akig.solvency.Gateway;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Makes tenants of a gateway worth an alert. */
final class Trouble {
    private final Gateway gateway;

    Trouble(Gateway gateway) {
        this.gateway = gateway;
    }

    /** A new tenant of the agency with a rent this long overdue: one alert. */
    String overdue(String agency, int days) {
        String tenant = "t-" + UUID.randomUUID();
        gateway.tenant(tenant, agency);
        knownBefore(gateway, tenant);
        look(tenant, agency, days);
        return tenant;
    }

    void look(String tenant, String agency, int overdueDays) {
        see(tenant, agency, overdueDays).block(Duration.ofSeconds(10));
    }

    /** As if it had been looked at when it owed nothing. */
    static void knownBefore(Gateway gateway, String tenant) {
        gateway.run(
                "insert into alert_watches (tenant_id, watch) values (?, '{\"grounds\":\"MODEL_AND_RULES\",\"peaks\":[],"
                        + "\"overdue_step\":0,\"told\":{}}')",
                tenant);
    }

    Mono<Boolean> see(String tenant, String agency, int overdueDays) {
        Instant now = Instant.now();
        TenantSeen seen = new TenantSeen(
                tenant,
                agency,
                Grounds.MODEL_AND_RULES,
                0.6,
                RiskLevel.MEDIUM,
                overdueDays,
                null,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                now);
        return gateway.bean(Database.class).inTransaction(connection -> gateway.bean(RaiseAlerts.class)
                .look(connection, List.of(seen))
                .thenReturn(true));
    }

    /** The tenant's newest alert, as the caller reads it. */
    static JsonNode alertOf(WebTestClient caller, String tenant) {
        return caller.get()
                .uri("/api/alerts?tenant={tenant}", tenant)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("alerts")
                .get(0);
    }
}
