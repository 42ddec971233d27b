package io.akig.solvency.solvency;

import io.akig.solvency.audit.Deed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a person's decision, for the audit. */
final class OverrideDeed {
    private OverrideDeed() {}

    static Deed set(String tenantId, @Nullable Decision before, Decision after) {
        return new Deed("override.set", "tenant", tenantId, before == null ? null : keys(before), keys(after));
    }

    static Deed removed(String tenantId, Decision before) {
        return new Deed("override.removed", "tenant", tenantId, keys(before), null);
    }

    static Deed expired(String tenantId, Decision before) {
        return new Deed("override.expired", "tenant", tenantId, keys(before), null);
    }

    private static Map<String, Object> keys(Decision decision) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("risk_level", decision.level().name());
        Long probability = decision.probability();
        if (probability != null) {
            keys.put("payment_probability", Shares.probability(probability));
        }
        keys.put("reason", decision.reason());
        keys.put("author", decision.author());
        keys.put("expires_on", decision.expiresOn().toString());
        return keys;
    }
}
