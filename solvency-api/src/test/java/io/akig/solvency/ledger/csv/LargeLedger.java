package io.akig.solvency.ledger.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.IntFunction;

/** Writes a ledger of any size: six charges a tenant, and a payment for each but some in two or three parts. */
final class LargeLedger {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 5);

    private LargeLedger() {}

    static void write(Path directory, int tenants, int charges, int payments) throws IOException {
        write(
                directory,
                LedgerFile.TENANTS,
                "tenant_id,full_name,agency,rent_amount,due_day",
                tenants,
                i -> tenant(i) + ",Locataire numéro " + i + ",Agence " + i % 3 + "," + rent(i) + ",5");
        write(
                directory,
                LedgerFile.CHARGES,
                "tenant_id,charge_id,due_date,amount",
                charges,
                i -> tenant(i % tenants) + ",C-" + i + "," + FIRST.plusMonths(i / tenants) + "," + rent(i % tenants));
        write(
                directory,
                LedgerFile.PAYMENTS,
                "tenant_id,payment_id,paid_on,amount,charge_id,method",
                payments,
                i -> tenant(i % charges % tenants)
                        + ",P-" + i + ","
                        + FIRST.plusMonths(i % charges / tenants).plusDays(i % 9) + "," + rent(i % tenants)
                        + ".50,C-" + i % charges + ",Orange Money");
    }

    private static void write(Path directory, LedgerFile file, String header, int count, IntFunction<String> line)
            throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(directory.resolve(file.fileName()))) {
            writer.write(header + "\n");
            for (int i = 0; i < count; i++) {
                writer.write(line.apply(i));
                writer.write('\n');
            }
        }
    }

    private static String tenant(int i) {
        return "LOC-" + i;
    }

    private static int rent(int i) {
        return 500_000 + i % 100 * 10_000;
    }
}
