package io.akig.solvency.ledger;

import io.akig.solvency.audit.Deed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A write of one row, for the audit: it belongs to the tenant's story. */
final class LedgerDeed {
    private LedgerDeed() {}

    static Deed of(@Nullable Stored before, Stored after, String currency) {
        String verb = before == null ? "recorded" : after.isVoided() ? "reversed" : "corrected";
        return new Deed(
                after.entry().kind().word() + "." + verb,
                "tenant",
                Objects.requireNonNull(after.entry().tenantId()),
                before == null ? null : StoredJson.keys(before, currency),
                StoredJson.keys(after, currency));
    }
}
