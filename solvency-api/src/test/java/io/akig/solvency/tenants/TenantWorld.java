package io.akig.solvency.tenants;

import io.akig.core.score.RiskBands;
import io.akig.solvency.Gateway;
import io.akig.solvency.Standings;
import io.akig.solvency.Standings.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Tenants of every kind: some nameless, some never scored, many alike. */
final class TenantWorld {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<String> NAMES =
            List.of("Aïssatou Bah", "Élise Touré", "Eliane Soumah", "M'Mah Keïta", "Sékou Diallo", "Zoé Bah", "");
    private final List<Known> tenants = new ArrayList<>();

    /** @param standing null for one who was never scored */
    record Known(String id, @Nullable String name, @Nullable Standing standing) {}

    static TenantWorld in(Gateway gateway, int size) {
        TenantWorld world = new TenantWorld();
        SplittableRandom random = new SplittableRandom(7);
        Standings standings = new Standings(gateway);
        for (int i = 0; i < size; i++) {
            String id = String.format("t-%03d", i);
            String name = NAMES.get(random.nextInt(NAMES.size()));
            Standing standing = random.nextInt(6) == 0 ? null : standing(random);
            gateway.run(
                    "insert into tenants (tenant_id, agency_id, full_name) values (?, ?, nullif(?, ''))",
                    id,
                    Gateway.OURS,
                    name);
            if (standing != null) {
                standings.put(id, Gateway.OURS, standing);
            }
            world.tenants.add(new Known(id, name.isEmpty() ? null : name, standing));
        }
        return world;
    }

    List<Known> tenants() {
        return tenants;
    }

    private static Standing standing(SplittableRandom random) {
        boolean unknown = random.nextInt(8) == 0;
        // Few values, so that many are alike and the id decides.
        double probability = random.nextInt(0, 11) / 10.0;
        boolean due = random.nextInt(5) > 0;
        return new Standing(
                probability,
                unknown ? "UNKNOWN" : RiskBands.DEFAULT.levelOf(probability).name(),
                random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(3)),
                random.nextInt(3) * 10_000L,
                due ? DAY.plusDays(3) : null,
                due ? random.nextLong(1, 4) * 100_000 : null);
    }
}
