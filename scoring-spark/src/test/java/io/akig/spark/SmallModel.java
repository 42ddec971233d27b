package io.akig.spark;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.model.Bundle;
import io.akig.core.training.TenantHistory;
import io.akig.core.training.Trainer;
import io.akig.core.training.TrainingOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A model of a few made-up tenants. */
final class SmallModel {
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 5);

    private SmallModel() {}

    static Bundle bundle() {
        List<TenantHistory> tenants =
                IntStream.range(0, 40).mapToObj(SmallModel::tenant).toList();
        return new Trainer()
                .train(
                        tenants,
                        new TrainingOptions(TrainingOptions.DEFAULT_GRACE_DAYS, null, 42, 1),
                        Instant.parse("2026-01-20T00:00:00Z"));
    }

    private static TenantHistory tenant(int seed) {
        Random random = new Random(seed);
        double reliability = random.nextDouble();
        Ledger.Builder ledger = Ledger.builder();
        for (int month = 0; month < 15; month++) {
            LocalDate due = FIRST.plusMonths(month);
            LocalDate paid =
                    due.plusDays(random.nextDouble() < reliability ? random.nextInt(4) : 8 + random.nextInt(30));
            ledger.charge("c" + month, due, 100, start(due.minusDays(30)), 2 * month + 1);
            ledger.payment("p" + month, paid, 100, null, start(paid), 2 * month + 2);
        }
        return new TenantHistory("small-" + seed, ledger.build(), LeaseTerms.UNKNOWN, ZoneId.of("Africa/Conakry"));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
