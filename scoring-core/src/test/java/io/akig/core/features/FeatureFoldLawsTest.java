package io.akig.core.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.ledger.GeneratedLedgers;
import io.akig.core.ledger.GeneratedLedgers.Rows;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Row;
import io.akig.core.ledger.Viewpoint;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(GeneratedLedgers.class)
@Domain(DomainContext.Global.class)
class FeatureFoldLawsTest {
    private static final Set<Feature> BEYOND_ONE = Set.of(Feature.REACH, Feature.TARGET_RELATIVE_AMOUNT);

    @Property
    void shares_stay_between_0_and_1_and_counts_are_not_negative(
            @ForAll Rows rows, @ForAll Viewpoint viewpoint, @ForAll @IntRange(max = 30) int grace) {
        float[] row = compute(rows.ledger(), viewpoint, grace);

        for (Feature feature : Feature.values()) {
            float value = feature.in(row);
            if (Float.isNaN(value)) {
                continue;
            }
            if (feature.unit() == Unit.COUNT || feature.unit() == Unit.MONTHS_OF_RENT) {
                assertThat(value).as(feature.name()).isNotNegative();
            }
            if (feature.unit() == Unit.RATIO) {
                assertThat(value).as(feature.name()).isBetween(0f, BEYOND_ONE.contains(feature) ? Float.MAX_VALUE : 1f);
            }
        }
    }

    @Property
    void a_currency_of_smaller_units_changes_no_feature(@ForAll Rows rows, @ForAll Viewpoint viewpoint) {
        List<Row> scaled = rows.list().stream()
                .map(row -> new Row(
                        row.isCharge(),
                        row.id(),
                        row.day(),
                        1024 * row.amount(),
                        row.names(),
                        row.known(),
                        row.revision()))
                .toList();

        assertThat(compute(Row.ledger(scaled), viewpoint, 5)).isEqualTo(compute(rows.ledger(), viewpoint, 5));
    }

    @Property
    void what_is_recorded_later_leaves_the_row_as_it_was_bit_for_bit(
            @ForAll Rows rows, @ForAll Viewpoint viewpoint, @ForAll List<Row> later) {
        Ledger.Builder longer = rows.ledger().toBuilder();
        long revision = rows.nextRevision();
        for (Row row : later) {
            long known = viewpoint.knownAtMicros() + 1;
            if (row.isCharge()) {
                longer.charge(row.id(), row.day(), row.amount(), known, revision++);
            } else {
                longer.payment(row.id(), row.day(), row.amount(), row.names(), known, revision++);
            }
        }

        assertThat(compute(longer.build(), viewpoint, 5)).isEqualTo(compute(rows.ledger(), viewpoint, 5));
    }

    @Property
    void the_target_can_always_still_be_paid_in_time(@ForAll Rows rows, @ForAll Viewpoint viewpoint) {
        Target target = Target.of(LedgerFold.fold(rows.ledger(), viewpoint), LeaseTerms.UNKNOWN, 5);

        if (target != null) {
            assertThat(target.dueDay() + 5).isGreaterThanOrEqualTo(viewpoint.asOfDay());
            assertThat(target.amountMinor()).isPositive();
            assertThat(target.projected()).isEqualTo(target.chargeId() == null);
        }
    }

    private static float[] compute(Ledger ledger, Viewpoint viewpoint, int grace) {
        return FeatureFold.compute(LedgerFold.fold(ledger, viewpoint), LeaseTerms.UNKNOWN, grace);
    }
}
