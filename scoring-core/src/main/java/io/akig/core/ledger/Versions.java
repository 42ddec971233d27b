package io.akig.core.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dated amounts in all their versions, as columns: rows ordered by id and revision, the rows of {@code ids[k]}
 * being {@code first[k]} to {@code first[k + 1] - 1}. The order is canonical, so equal content means equal columns.
 */
final class Versions {
    /** One version of a charge or a payment on its way into the columns. */
    record Row(String id, int day, long amount, @Nullable String chargeId, long recordedAt, long revision) {}

    private static final Comparator<Row> CANONICAL =
            Comparator.comparing(Row::id).thenComparingLong(Row::revision);

    final String[] ids;
    final int[] first;
    final int[] id;
    final int[] day;
    final long[] amount;
    final @Nullable String[] chargeId;
    final long[] recordedAt;
    final long[] revision;

    private Versions(List<Row> rows, int idCount) {
        int n = rows.size();
        ids = new String[idCount];
        first = new int[idCount + 1];
        id = new int[n];
        day = new int[n];
        amount = new long[n];
        chargeId = new @Nullable String[n];
        recordedAt = new long[n];
        revision = new long[n];
        int seen = 0;
        for (int i = 0; i < n; i++) {
            Row row = rows.get(i);
            if (i == 0 || !row.id.equals(ids[seen - 1])) {
                ids[seen] = row.id;
                first[seen++] = i;
            }
            id[i] = seen - 1;
            day[i] = row.day;
            amount[i] = row.amount;
            chargeId[i] = row.chargeId;
            recordedAt[i] = row.recordedAt;
            revision[i] = row.revision;
        }
        first[seen] = n;
    }

    /** @throws IllegalArgumentException when two rows of one id claim the same revision, or the amounts overflow */
    static Versions of(String kind, List<Row> unordered) {
        Row[] rows = unordered.toArray(new Row[0]);
        Arrays.sort(rows, CANONICAL);
        int idCount = 0;
        long total = 0;
        for (int i = 0; i < rows.length; i++) {
            boolean sameId = i > 0 && rows[i].id.equals(rows[i - 1].id);
            if (sameId && rows[i].revision == rows[i - 1].revision) {
                throw new IllegalArgumentException(
                        kind + " " + rows[i].id + " has two rows of revision " + rows[i].revision);
            }
            if (!sameId) {
                idCount++;
            }
            total += rows[i].amount;
            if (total < 0) {
                throw new IllegalArgumentException("the " + kind + " amounts add up to more than a long holds");
            }
        }
        return new Versions(Arrays.asList(rows), idCount);
    }

    int rows() {
        return day.length;
    }

    /** The row of {@code ids[k]} that counts from the viewpoint: the highest revision known there; -1 when none is. */
    int known(int k, Viewpoint viewpoint) {
        for (int row = first[k + 1] - 1; row >= first[k]; row--) {
            if (revision[row] <= viewpoint.revision() && recordedAt[row] <= viewpoint.knownAtMicros()) {
                return row;
            }
        }
        return -1;
    }

    Row row(int row) {
        return new Row(ids[id[row]], day[row], amount[row], chargeId[row], recordedAt[row], revision[row]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Versions that
                && Arrays.equals(ids, that.ids)
                && Arrays.equals(first, that.first)
                && Arrays.equals(day, that.day)
                && Arrays.equals(amount, that.amount)
                && Arrays.equals(chargeId, that.chargeId)
                && Arrays.equals(recordedAt, that.recordedAt)
                && Arrays.equals(revision, that.revision);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(ids) + Arrays.hashCode(day)) + Arrays.hashCode(amount);
    }
}
