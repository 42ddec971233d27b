package io.akig.core.training;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.LeaseVersion;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is recorded of one tenant. Lease terms come in versions, so that a snapshot sees the lease as it was known then.
 *
 * @param zone of the agency, in which days begin and end
 * @param agency for the figures per agency; null when there is only one
 */
public record TenantHistory(
        String tenantId, Ledger ledger, List<LeaseVersion> leases, ZoneId zone, @Nullable String agency) {

    public TenantHistory {
        leases = List.copyOf(leases);
    }

    /** A tenant whose lease terms never changed. */
    public TenantHistory(String tenantId, Ledger ledger, LeaseTerms terms, ZoneId zone) {
        this(tenantId, ledger, List.of(new LeaseVersion(terms, Long.MIN_VALUE, 0)), zone, null);
    }

    LeaseTerms termsAt(Viewpoint viewpoint) {
        return LeaseVersion.termsAt(viewpoint, leases);
    }
}
