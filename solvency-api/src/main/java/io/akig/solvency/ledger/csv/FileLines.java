package io.akig.solvency.ledger.csv;

import java.sql.SQLException;

/** How the lines of one file become rows of its staging table. A bad line is staged with what could be read of it. */
interface FileLines {
    LedgerFile file();

    /** The COPY statement, whose columns {@link #stage} writes. */
    String copySql();

    void stage(Cells cells, CopyText out) throws SQLException;
}
