package io.akig.core.model;

/**
 * Rows with the answers that the booster gave when it was trained: whoever loads the bundle must get the same answers.
 *
 * @param rows feature rows, NaN where missing
 * @param margins the native margin of each row
 * @param contributions the native contributions of each row, one for each feature and the expected margin last
 */
public record GoldenRows(float[][] rows, float[] margins, float[][] contributions) {

    public GoldenRows {
        if (rows.length == 0 || margins.length != rows.length || contributions.length != rows.length) {
            throw new IllegalArgumentException(
                    "golden rows need a margin and contributions for each row, at least one");
        }
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows[0].length || contributions[i].length != rows[0].length + 1) {
                throw new IllegalArgumentException("golden row " + i + " differs in length from the others");
            }
        }
        rows = copy(rows);
        margins = margins.clone();
        contributions = copy(contributions);
    }

    /** Asks the booster for its answers to the rows. */
    public static GoldenRows of(NativeBooster booster, float[][] rows) {
        return new GoldenRows(rows, booster.margins(rows), booster.contributions(rows));
    }

    /** How many features a row has. */
    public int width() {
        return rows[0].length;
    }

    private static float[][] copy(float[][] matrix) {
        float[][] copy = new float[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
