package io.akig.solvency.access;

import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Makes what the variables of addresses are the ids of: each time a new one, as calls change and delete them. */
final class WalkedThings {
    /** How to make one of an agency, by the address up to the variable. */
    final Map<String, Function<String, String>> byAddress = Map.of(
            "/api/tenants/{tenantId}", this::tenant,
            "/api/alerts/{id}", this::alert,
            "/api/alert-channels/{id}", this::channel,
            "/api/charges/{id}", agency -> "c-" + tenant(agency) + "-0",
            "/api/payments/{id}", agency -> "p-" + tenant(agency) + "-0",
            "/api/keys/{keyId}", this::key,
            "/api/models/{version}", agency -> "v1");

    /** What belongs to no agency, and so is hidden from none. */
    static final Set<String> SHARED = Set.of("/api/models/{version}");

    private final Gateway gateway;

    WalkedThings(Gateway gateway) {
        this.gateway = gateway;
    }

    /** With a rent, its payment and a person's decision. */
    String tenant(String agency) {
        String id = "t-" + UUID.randomUUID();
        new Rents(gateway, agency).payer(id, LocalDate.of(2026, 1, 1), 0, 0, 0);
        gateway.run(
                "insert into overrides (tenant_id, agency_id, risk_level, reason, author, decided_at, expires_on,"
                        + " computed_probability, computed_level)"
                        + " values (?, ?, 'GOOD', 'a', 'b', now(), current_date + 30, 0.5, 'MEDIUM')",
                id,
                agency);
        return id;
    }

    private String alert(String agency) {
        String tenant = tenant(agency);
        UUID id = UUID.randomUUID();
        gateway.run(
                "insert into alert_counters (agency_id, sequence) values (?, 1)"
                        + " on conflict (agency_id) do update set sequence = alert_counters.sequence + 1",
                agency);
        gateway.run(
                "insert into alerts (alert_id, agency_id, tenant_id, kind, severity, state, details, opened_at, changed_at,"
                        + " opened_sequence, sequence)"
                        + " select ?, agency_id, ?, 'RENT_OVERDUE', 'HIGH', 'OPEN',"
                        + " '{\"level\":\"RISKY\",\"probability\":0.4,\"overdue_days\":17,\"overdue_step\":15}', now(), now(),"
                        + " sequence, sequence from alert_counters where agency_id = ?",
                id,
                tenant,
                agency);
        return id.toString();
    }

    private String channel(String agency) {
        UUID id = UUID.randomUUID();
        gateway.run(
                "insert into alert_channels (channel_id, agency_id, kind, target, language, position, created_at, created_by)"
                        + " values (?, ?, 'MAIL', 'a@b.example', 'FR', 0, now(), 'b')",
                id,
                agency);
        return id.toString();
    }

    private String key(String agency) {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        gateway.run(
                "insert into api_keys (key_id, name, agency_id, scopes, secret_hash, created_at, created_by)"
                        + " values (?, 'a', ?, '{scores:read}', sha256(?::bytea), now(), 'b')",
                id,
                agency,
                id.getBytes(StandardCharsets.UTF_8));
        return id;
    }
}
