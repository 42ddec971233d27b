package io.akig.core.training;

import java.time.LocalDate;

/** Too few rent charges with a known outcome, or too few tenants, to learn from or to test on. */
public final class NotEnoughData extends TrainingRefused {
    private static final long serialVersionUID = 1;

    private final int charges;
    private final int tenants;

    private NotEnoughData(String message, int charges, int tenants) {
        super(message);
        this.charges = charges;
        this.tenants = tenants;
    }

    static NotEnoughData toTrain(SnapshotSet found, LocalDate knownBefore, int neededCharges, int neededTenants) {
        String message = "Not enough data to train: before " + knownBefore + " there are " + found.charges()
                + " matured charges of " + found.tenants() + " training tenants with enough history, and at least "
                + neededCharges + " charges of " + neededTenants + " tenants are needed" + found.hint() + ".";
        return new NotEnoughData(message, found.charges(), found.tenants());
    }

    static NotEnoughData toTest(SnapshotSet found, LocalDate from) {
        String message = "Not enough data to evaluate: from " + from + " on there are " + found.charges()
                + " matured charges of " + found.tenants() + " test tenants with enough history" + found.hint() + ".";
        return new NotEnoughData(message, found.charges(), found.tenants());
    }

    static NotEnoughData noCharges() {
        return new NotEnoughData("Not enough data: no charge that fell due is known.", 0, 0);
    }

    /** Charges with a known outcome that were found. */
    public int charges() {
        return charges;
    }

    /** Tenants these charges belong to. */
    public int tenants() {
        return tenants;
    }
}
