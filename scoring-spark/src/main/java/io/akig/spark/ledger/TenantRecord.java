package io.akig.spark.ledger;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.LeaseVersion;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.training.TenantHistory;
import java.time.ZoneId;
import java.util.List;

/**
 * All that the tables hold of one tenant.
 *
 * @param zone of the agency: decides which day it is
 * @param revision of the ledger when it was read
 * @param readAtMicros when that was, epoch microseconds
 * @param erased whether the person was forgotten: not to be scored, but the ledger may be learnt from
 */
public record TenantRecord(
        String tenantId,
        String agencyId,
        ZoneId zone,
        long revision,
        long readAtMicros,
        boolean erased,
        List<LeaseVersion> leases,
        Ledger ledger) {

    public TenantRecord {
        leases = List.copyOf(leases);
    }

    /** The lease as it was known from there. */
    public LeaseTerms termsAt(Viewpoint viewpoint) {
        return LeaseVersion.termsAt(viewpoint, leases);
    }

    /** As training wants it. */
    public TenantHistory history() {
        return new TenantHistory(tenantId, ledger, leases, zone, agencyId);
    }
}
