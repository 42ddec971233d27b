package io.akig.solvency.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.solvency.Gateway;
import io.akig.solvency.access.Role;
import io.akig.solvency.audit.VerifyAudit.Chain;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class AuditTest {
    @Test
    void every_write_is_told_with_who_what_before_and_after() {
        try (Gateway gateway = world()) {
            pay(gateway, 100);
            gateway.as(Role.MANAGER, Gateway.OURS)
                    .put()
                    .uri("/api/payments/p1")
                    .header("X-Request-Id", "my-request")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(Map.of("paid_on", "2026-01-05", "amount", 90))
                    .exchange()
                    .expectStatus()
                    .isOk();

            var admin = gateway.as(Role.ADMIN, Gateway.OURS);
            admin.get()
                    .uri("/api/audit?subject=tenant:t1&limit=1")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.entries.length()")
                    .isEqualTo(1)
                    .jsonPath("$.entries[0].action")
                    .isEqualTo("payment.corrected")
                    .jsonPath("$.entries[0].actor_name")
                    .isEqualTo("Name of manager@ours")
                    .jsonPath("$.entries[0].request_id")
                    .isEqualTo("my-request")
                    .jsonPath("$.entries[0].details.before.amount")
                    .isEqualTo(100.0)
                    .jsonPath("$.entries[0].details.after.amount")
                    .isEqualTo(90.0)
                    .jsonPath("$.next")
                    .value(next -> admin.get()
                            .uri("/api/audit?subject=tenant:t1&before=" + next)
                            .exchange()
                            .expectBody()
                            .jsonPath("$.entries[0].action")
                            .isEqualTo("payment.recorded"));
            // Of the other agency there is nothing but that its administrator has just signed in.
            gateway.as(Role.ADMIN, Gateway.THEIRS)
                    .get()
                    .uri("/api/audit")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.entries.length()")
                    .isEqualTo(1)
                    .jsonPath("$.entries[0].action")
                    .isEqualTo("login.succeeded");
            admin.get().uri("/api/audit?limit=0").exchange().expectStatus().isBadRequest();
            admin.get().uri("/api/audit?before=x").exchange().expectStatus().isBadRequest();
        }
    }

    @Test
    void the_chain_holds_and_whatever_is_changed_behind_its_back_shows() throws SQLException {
        try (Gateway gateway = world()) {
            // The first entry is who signs in.
            var unused = gateway.as(Role.MANAGER, Gateway.OURS);
            IntStream.rangeClosed(1, 6).parallel().forEach(amount -> pay(gateway, amount));
            Chain whole = verify(gateway);
            assertThat(whole.fault()).isNull();
            assertThat(whole.entries()).isEqualTo(7);

            assertThatThrownBy(() -> gateway.run("update audit_entries set action = 'x' where sequence = 2"))
                    .hasStackTraceContaining("append-only");
            assertThatThrownBy(() -> gateway.run("delete from audit_entries")).hasStackTraceContaining("append-only");
            gateway.run("update audit_entries set details = null where sequence = 2");
            assertThat(verify(gateway)).isEqualTo(whole);

            gateway.run("alter table audit_entries disable trigger all");
            assertThat(after(gateway, "update audit_entries set details = '{\"after\":{}}' where sequence = 3"))
                    .isEqualTo("the details of entry 3 were changed");
            assertThat(after(
                            gateway, "update audit_entries set details = null, actor_id = 'nobody' where sequence = 3"))
                    .isEqualTo("entry 3 was changed");
            assertThat(after(gateway, "delete from audit_entries where sequence = 3"))
                    .isEqualTo("entry 3 is missing");
            assertThat(after(gateway, "delete from audit_entries where sequence > 2"))
                    .isEqualTo("the chain ends at entry 2, but its head says 7");
            assertThat(after(gateway, "delete from audit_entries")).contains("its head says 7");
        }
    }

    private static String after(Gateway gateway, String tampering) throws SQLException {
        gateway.run(tampering);
        return verify(gateway).fault();
    }

    private static Chain verify(Gateway gateway) throws SQLException {
        List<Chain> chains = new VerifyAudit(gateway.database.dataSource()).run();
        assertThat(chains).extracting(Chain::agency).containsExactly(Gateway.OURS);
        return chains.get(0);
    }

    private static Gateway world() {
        Gateway gateway = Gateway.started();
        gateway.tenant("t1", Gateway.OURS);
        return gateway;
    }

    private static void pay(Gateway gateway, int amount) {
        gateway.as(Role.MANAGER, Gateway.OURS)
                .post()
                .uri("/api/payments")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "tenant_id",
                        "t1",
                        "payment_id",
                        amount == 100 ? "p1" : "x" + amount,
                        "paid_on",
                        "2026-01-05",
                        "amount",
                        amount))
                .exchange()
                .expectStatus()
                .isCreated();
    }
}
