package io.akig.core.training;

/** How much was tested; {@code positives} are rows whose charge was paid on time, {@code unknown} looks at too short a past. */
public record Counts(int tenants, int charges, int rows, int positives, int unknown) {

    static Counts of(SnapshotSet set) {
        return new Counts(set.tenants(), set.charges(), set.rows().size(), set.positives(), set.unknown());
    }
}
