package io.akig.solvency.alerts;

import io.akig.solvency.access.Pseudonym;
import io.akig.solvency.audit.Deed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person did about an alert, for the audit: it belongs to the tenant's story. */
final class AlertDeed {
    private AlertDeed() {}

    static Deed of(ChangeKind kind, Alert before, Alert after, @Nullable String comment) {
        Map<String, Object> now = keys(after);
        if (comment != null) {
            now.put("comment", comment);
        }
        return new Deed(
                "alert." + kind.name().toLowerCase(Locale.ROOT),
                "tenant",
                Pseudonym.told(after.tenantId()),
                keys(before),
                now);
    }

    private static Map<String, Object> keys(Alert alert) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("alert_id", alert.id().toString());
        keys.put("kind", alert.kind().name());
        keys.put("state", alert.state().name());
        add(keys, "assigned_to", alert.assignedTo());
        add(keys, "snoozed_until", alert.snoozedUntil());
        add(keys, "close_reason", alert.closeReason());
        return keys;
    }

    private static void add(Map<String, Object> keys, String key, @Nullable Object value) {
        if (value != null) {
            keys.put(key, value.toString());
        }
    }
}
