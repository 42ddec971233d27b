package io.akig.core.model;

import java.util.Arrays;

/**
 * Reads the tables of {@link TableShap} for many rows at a time. Each condition and each table is gone through over a whole
 * block of rows, feature by feature, in loops so plain that the compiler turns them into vector instructions, and a tree's
 * tables stay near the processor meanwhile. Every row's sums are made in the order in which it would make them alone.
 */
final class TableSweep {

    /** Enough rows to make long loops of; with their keys and sums they fit a cache of half a megabyte. */
    static final int BLOCK = 256;

    private final int featureCount;
    private final int trees;
    private final int[] program;
    private final float[] tables;
    private final int[][] keys;
    private final int[][] bits;
    private final double[][] sums;

    TableSweep(int featureCount, int trees, int slots, int[] program, float[] tables) {
        this.featureCount = featureCount;
        this.trees = trees;
        this.program = program;
        this.tables = tables;
        keys = new int[2 * featureCount][BLOCK];
        bits = new int[slots][BLOCK];
        sums = new double[featureCount][BLOCK];
    }

    void add(float[][] rows, double[][] out) {
        for (int from = 0; from < rows.length; from += BLOCK) {
            int size = Math.min(BLOCK, rows.length - from);
            take(rows, from, size);
            int at = 0;
            for (int tree = 0; tree < trees; tree++) {
                at = tree(at, size);
            }
            for (int i = 0; i < size; i++) {
                for (int f = 0; f < featureCount; f++) {
                    out[from + i][f] += sums[f][i];
                }
            }
        }
    }

    private void take(float[][] rows, int from, int size) {
        int[] row = new int[keys.length];
        for (int i = 0; i < size; i++) {
            SortKeys.fill(rows[from + i], 0, row);
            for (int column = 0; column < row.length; column++) {
                keys[column][i] = row[column];
            }
        }
        for (double[] sum : sums) {
            Arrays.fill(sum, 0);
        }
    }

    private int tree(int start, int size) {
        int[] code = program;
        int at = start;
        int conditions = code[at++];
        Arrays.fill(bits[0], 0);
        for (int slot = 0; slot < conditions; slot++) {
            split(bits[slot], keys[code[at]], code[at + 1], bits[code[at + 2]], bits[code[at + 3]], size);
            at += TableShap.CONDITION;
        }
        int end = conditions + code[at++];
        for (int slot = conditions; slot < end; slot++) {
            int table = code[at];
            int width = code[at + 1];
            int own = at + 3 + 2 * code[at + 2];
            for (at += 3; at < own; at += 2) {
                append(bits[slot], keys[code[at]], code[at + 1], size);
            }
            for (int i = 0; i < width; i++) {
                addColumn(sums[code[at + i]], bits[slot], width, table + i, size);
            }
            at += width;
        }
        return at;
    }

    private static void split(int[] way, int[] keys, int threshold, int[] left, int[] right, int size) {
        for (int i = 0; i < size; i++) {
            int turn = SortKeys.belowInInts(keys[i], threshold);
            int so = way[i] << 1;
            left[i] = so | turn;
            right[i] = so | (turn ^ 1);
        }
    }

    private static void append(int[] pattern, int[] keys, int threshold, int size) {
        for (int i = 0; i < size; i++) {
            pattern[i] = pattern[i] << 1 | SortKeys.belowInInts(keys[i], threshold);
        }
    }

    private void addColumn(double[] sum, int[] pattern, int width, int first, int size) {
        float[] cells = tables;
        for (int i = 0; i < size; i++) {
            sum[i] += cells[pattern[i] * width + first];
        }
    }
}
