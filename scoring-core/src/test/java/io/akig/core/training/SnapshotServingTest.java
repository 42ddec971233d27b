package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.features.FeatureFold;
import io.akig.core.features.Target;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotServingTest {
    @Test
    void every_row_is_what_serving_would_compute_on_that_day() {
        List<TenantHistory> world = Worlds.invoices(12, 25, 9);
        SnapshotSet set = new Snapshots(5).toLearn(world, Horizon.of(world, 5, null, Worlds.NOW));

        assertThat(set.rows()).isNotEmpty();
        for (Snapshot row : set.rows()) {
            TenantHistory tenant = row.tenant();
            Viewpoint view = Viewpoint.endOfDay(row.viewpoint().asOf(), tenant.zone());
            Settlements seen = LedgerFold.fold(tenant.ledger(), view);
            LeaseTerms terms = tenant.termsAt(view);
            Target target = Target.of(seen, terms, 5);
            assertThat(row.features()).isEqualTo(FeatureFold.compute(seen, terms, 5));
            assertThat(target.projected() ? row.chargeId() : target.chargeId()).isEqualTo(row.chargeId());
        }
    }
}
