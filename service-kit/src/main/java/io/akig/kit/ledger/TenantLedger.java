package io.akig.kit.ledger;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.LeaseVersion;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.training.TenantHistory;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/**
 * All that is recorded of one tenant, as one statement saw it.
 *
 * @param zone of the agency: decides which day it is
 * @param currency of every amount
 * @param revision of the ledger at that moment
 * @param readAtMicros the database's clock at that moment, epoch microseconds
 * @param changesAtMicros when the next row that is recorded ahead of time comes into sight; {@link Long#MAX_VALUE} if none
 */
public record TenantLedger(
        String tenantId,
        String agencyId,
        ZoneId zone,
        Currency currency,
        long revision,
        long readAtMicros,
        long changesAtMicros,
        List<LeaseVersion> leases,
        Ledger ledger) {

    public TenantLedger {
        leases = List.copyOf(leases);
    }

    /** The lease as it was known from there: of the visible versions the last. */
    public LeaseTerms termsAt(Viewpoint viewpoint) {
        return LeaseVersion.termsAt(viewpoint, leases);
    }

    /** As training wants it. */
    public TenantHistory history() {
        return new TenantHistory(tenantId, ledger, leases, zone, agencyId);
    }
}
