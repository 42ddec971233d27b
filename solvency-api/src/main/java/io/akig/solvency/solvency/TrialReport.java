package io.akig.solvency.solvency;

import io.akig.core.score.RiskLevel;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The effect of a scorecard on a portfolio.
 *
 * @param tenants all of them
 * @param changed those whose level changes
 * @param alerts how many alerts of a worsened level it would raise
 * @param changes those who change most, the greatest fall first
 * @param changesLeftOut how many more change
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TrialReport(
        long tenants,
        long changed,
        long worsened,
        long improved,
        long alerts,
        Map<RiskLevel, Long> levelsBefore,
        Map<RiskLevel, Long> levelsAfter,
        List<TriedTenant> changes,
        long changesLeftOut) {

    /** Without the tenants, which were told one by one. */
    TrialReport summary() {
        return new TrialReport(tenants, changed, worsened, improved, alerts, levelsBefore, levelsAfter, List.of(), 0);
    }

    /** Counts tenants as they come, and keeps only those to be shown. */
    static final class Counter {
        static final int SHOWN = 500;
        private static final Comparator<TriedTenant> BY_SIZE =
                Comparator.comparingDouble(tenant -> Math.abs(tenant.difference()));

        private final Map<RiskLevel, Long> before = zeros();
        private final Map<RiskLevel, Long> after = zeros();
        private final PriorityQueue<TriedTenant> largest = new PriorityQueue<>(BY_SIZE);
        private long tenants;
        private long changed;
        private long worsened;
        private long improved;

        Counter add(TriedTenant tenant) {
            tenants++;
            before.merge(tenant.before().riskLevel(), 1L, Long::sum);
            after.merge(tenant.after().riskLevel(), 1L, Long::sum);
            worsened += tenant.worsened() ? 1 : 0;
            improved += tenant.improved() ? 1 : 0;
            if (tenant.changed()) {
                changed++;
                largest.add(tenant);
                if (largest.size() > SHOWN) {
                    largest.remove();
                }
            }
            return this;
        }

        TrialReport report() {
            List<TriedTenant> changes = largest.stream()
                    .sorted(Comparator.comparingDouble(TriedTenant::difference).thenComparing(TriedTenant::tenantId))
                    .toList();
            return new TrialReport(
                    tenants, changed, worsened, improved, worsened, before, after, changes, changed - changes.size());
        }

        private static Map<RiskLevel, Long> zeros() {
            Map<RiskLevel, Long> counts = new EnumMap<>(RiskLevel.class);
            for (RiskLevel level : RiskLevel.values()) {
                counts.put(level, 0L);
            }
            return counts;
        }
    }
}
