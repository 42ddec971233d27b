package io.akig.quickstart.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** A demo market as the contract's three CSV files, and a fourth with the truth, which no model reads. */
public final class DemoFiles {
    private DemoFiles() {}

    /** Writes the files into a folder; each appears whole or not at all. */
    public static void write(DemoMarket market, Path folder) throws IOException {
        Files.createDirectories(folder);
        file(folder, "tenants.csv", csv -> {
            csv.writeRecord(
                    "tenant_id",
                    "full_name",
                    "agency",
                    "rent_amount",
                    "due_day",
                    "phone",
                    "email",
                    "monthly_income",
                    "property",
                    "unit",
                    "lease_start",
                    "lease_end");
            for (DemoTenant tenant : market.tenants()) {
                csv.writeRecord(
                        tenant.id(),
                        tenant.name(),
                        tenant.agency().title,
                        Long.toString(tenant.rent()),
                        Integer.toString(tenant.dueDay()),
                        tenant.phone(),
                        tenant.email(),
                        Long.toString(tenant.income()),
                        tenant.property(),
                        tenant.unit(),
                        tenant.leaseStart().toString(),
                        tenant.leaseEnd().toString());
            }
        });
        file(folder, "charges.csv", csv -> {
            csv.writeRecord("tenant_id", "charge_id", "due_date", "amount");
            for (DemoCharge charge : market.charges()) {
                csv.writeRecord(
                        charge.tenant().id(), charge.id(), charge.due().toString(), Long.toString(charge.amount()));
            }
        });
        file(folder, "payments.csv", csv -> {
            csv.writeRecord("tenant_id", "payment_id", "paid_on", "amount", "charge_id", "method", "recorded_at");
            for (DemoPayment payment : market.payments()) {
                csv.writeRecord(
                        payment.tenant().id(),
                        payment.id(),
                        payment.paidOn().toString(),
                        Long.toString(payment.amount()),
                        payment.chargeId(),
                        payment.method(),
                        // Without it a payment counts as known on its day.
                        payment.recordedOn().equals(payment.paidOn()) ? "" : payment.recordedOn() + "T00:00:00Z");
            }
        });
        file(folder, Truth.FILE, csv -> {
            csv.writeRecord("tenant_id", "charge_id", "due_date", "behaviour", "probability");
            for (DemoCharge charge : market.charges()) {
                if (!Double.isNaN(charge.probability())) {
                    csv.writeRecord(
                            charge.tenant().id(),
                            charge.id(),
                            charge.due().toString(),
                            charge.tenant().behaviour().name(),
                            String.format(Locale.ROOT, "%.6f", charge.probability()));
                }
            }
        });
    }

    private interface Content {
        void writeTo(CsvWriter csv);
    }

    private static void file(Path folder, String name, Content content) throws IOException {
        Path fresh = folder.resolve(name + ".new");
        try (CsvWriter csv = CsvWriter.builder().build(fresh)) {
            content.writeTo(csv);
        }
        Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
