package io.akig.solvency.ledger.csv;

import java.sql.SQLException;

/**
 * Something that only the lines together, or the database, can tell to be wrong.
 *
 * @param sql selects line, value and reason of every bad line, in any order
 */
record ReferenceCheck(LedgerFile file, String column, Fault fault, String sql) {

    void run(Session session, BadLines bad, Object... values) throws SQLException {
        String first = "select line, value, reason, count(*) over () from (" + sql
                + ") bad(line, value, reason) order by line limit " + BadLines.SHOWN;
        long[] counted = new long[2];
        session.each(
                first,
                row -> {
                    bad.add(new BadLine(
                            file, row.getLong(1), column, row.getString(2), fault, String.valueOf(row.getString(3))));
                    counted[0]++;
                    counted[1] = row.getLong(4);
                },
                values);
        if (counted[1] > counted[0]) {
            bad.count(file, counted[1] - counted[0]);
        }
    }
}
