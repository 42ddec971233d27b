package io.akig.scoring;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.model.Bundle;
import io.akig.core.model.Calibrator;
import io.akig.core.model.GoldenRows;
import io.akig.core.model.PlattCalibrator;
import io.akig.core.training.TenantHistory;
import io.akig.core.training.Trainer;
import io.akig.core.training.TrainingOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small model of tenants that pay as they always did, trained once. */
public final class TestModel {
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 5);
    private static final int MONTHS = 15;
    private static final int TENANTS = 40;

    private TestModel() {}

    public static Bundle bundle() {
        return Holder.BUNDLE;
    }

    /** The same under another name. */
    public static Bundle bundle(String version) {
        return bundle(version, Holder.BUNDLE.calibrator(), Holder.BUNDLE.golden(), Holder.BUNDLE.features());
    }

    /** One that gives every tenant another probability. */
    public static Bundle different(String version) {
        return bundle(version, new PlattCalibrator(-0.4, 0.8), Holder.BUNDLE.golden(), Holder.BUNDLE.features());
    }

    /** Well formed, but made for other features. */
    public static Bundle foreign(String version) {
        List<String> features = new ArrayList<>(Holder.BUNDLE.features());
        features.set(0, "SHOE_SIZE");
        return bundle(version, Holder.BUNDLE.calibrator(), Holder.BUNDLE.golden(), features);
    }

    /** Well formed, but its booster gives other answers than it says it does. */
    public static Bundle unfaithful(String version) {
        GoldenRows golden = Holder.BUNDLE.golden();
        float[] margins = golden.margins().clone();
        margins[0] += 0.01f;
        return bundle(
                version,
                Holder.BUNDLE.calibrator(),
                new GoldenRows(golden.rows(), margins, golden.contributions()),
                Holder.BUNDLE.features());
    }

    private static Bundle bundle(String version, Calibrator calibrator, GoldenRows golden, List<String> features) {
        Bundle b = Holder.BUNDLE;
        return new Bundle(
                version,
                b.createdAt(),
                b.booster(),
                b.hazard(),
                calibrator,
                features,
                b.graceDays(),
                b.baseRate(),
                golden,
                b.references(),
                b.lateness(),
                b.card());
    }

    private static Bundle train() {
        Random random = new Random(7);
        List<TenantHistory> tenants = new ArrayList<>();
        for (int t = 0; t < TENANTS; t++) {
            tenants.add(tenant("train-" + t, random.nextDouble(), random));
        }
        return new Trainer()
                .train(
                        tenants,
                        new TrainingOptions(TrainingOptions.DEFAULT_GRACE_DAYS, null, 42, 1),
                        Instant.parse("2026-01-20T00:00:00Z"));
    }

    private static TenantHistory tenant(String id, double reliability, Random random) {
        Ledger.Builder ledger = Ledger.builder();
        for (int month = 0; month < MONTHS; month++) {
            LocalDate due = FIRST.plusMonths(month);
            Instant known = due.minusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant();
            ledger.charge("c" + month, due, 100_000_00L, known, 2 * month + 1);
            int late = random.nextDouble() < reliability ? random.nextInt(4) : 8 + random.nextInt(30);
            LocalDate paid = due.plusDays(late);
            ledger.payment(
                    "p" + month,
                    paid,
                    100_000_00L,
                    null,
                    paid.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    2 * month + 2);
        }
        return new TenantHistory(id, ledger.build(), LeaseTerms.UNKNOWN, ZoneId.of("Africa/Conakry"));
    }

    private static final class Holder {
        static final Bundle BUNDLE = train();
    }
}
