package io.akig.solvency.ledger.csv;

import io.akig.solvency.audit.AppendDeed;
import io.akig.solvency.audit.Deed;
import io.akig.solvency.ledger.csv.StoreLedger.Written;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes an import down, once for each agency it touched and in the order of their ids; one that changed nothing is no deed. */
final class ImportDeed {
    private static final String AGENCIES =
            """
            select distinct p.agency_id from import_parties p
            where p.is_new or p.tenant_id in (select tenant_id from import_touched)
                           or p.tenant_id in (select tenant_id from import_changed)
            order by 1""";

    private ImportDeed() {}

    static void record(Session session, Ordered ordered, Map<LedgerFile, Written> written) throws SQLException {
        Map<String, Object> counts = new LinkedHashMap<>();
        written.forEach((file, rows) -> {
            if (rows.inserted() + rows.updated() > 0) {
                counts.put(file.fileName(), Map.of("inserted", rows.inserted(), "updated", rows.updated()));
            }
        });
        if (counts.isEmpty()) {
            return;
        }
        List<String> agencies = new ArrayList<>();
        session.each(AGENCIES, row -> agencies.add(row.getString(1)));
        for (String agency : agencies) {
            Deed deed = new Deed("ledger.imported", "agency", agency, null, counts);
            session.each(
                    AppendDeed.BY_PLACE, row -> {}, AppendDeed.values(agency, ordered.by(), deed, ordered.requestId()));
        }
    }
}
