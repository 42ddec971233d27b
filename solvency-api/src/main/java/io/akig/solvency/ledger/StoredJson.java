package io.akig.solvency.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A row of the ledger as callers read it. */
final class StoredJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private StoredJson() {}

    static String of(Stored stored, String currency) {
        return JSON.writeValueAsString(keys(stored, currency));
    }

    static Map<String, Object> keys(Stored stored, String currency) {
        Entry entry = stored.entry();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(entry.kind().idKey(), entry.id());
        json.put("tenant_id", entry.tenantId());
        json.put(entry.kind().dayKey(), entry.day().toString());
        json.put("amount", BigDecimal.valueOf(entry.amountMinor(), 2));
        json.put("currency", currency);
        if (entry.kind() == EntryKind.PAYMENT) {
            json.put("charge_id", entry.chargeId());
            json.put("method", entry.method());
        }
        json.put("voided", stored.isVoided());
        json.put("recorded_at", stored.recordedAt().toString());
        json.put("revision", stored.revision());
        return json;
    }
}
