package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportLedgerTest {
    @AutoClose
    private static final ImportWorld WORLD = new ImportWorld();

    @BeforeEach
    void empty() {
        WORLD.emptied();
    }

    @Test
    void the_three_files_become_the_ledger() {
        WORLD.tenants(
                        "tenant_id,full_name,agency,rent_amount,due_day,phone,email,monthly_income,property,unit,lease_start,lease_end",
                        "T1,Aïssatou Bah,Kaloum,1500000,5,+224 620,a@b.gn,4500000.50,Immeuble A,3B,2025-01-01,31/12/2026")
                .charges("tenant_id,charge_id,due_date,amount", "T1,C1,2026-01-05,1500000")
                .payments(
                        "tenant_id,payment_id,paid_on,amount,charge_id,method",
                        "T1,P1,04/01/2026,1500000.00,C1,Orange Money");

        assertThat(WORLD.run().accepted()).isTrue();

        assertThat(WORLD.texts("select (agency_id, name, currency, time_zone, locale)::text from agencies"))
                .containsExactly("(Kaloum,Kaloum,GNF,Africa/Conakry,fr)");
        assertThat(WORLD.texts("select (agency_id, full_name, phone, email, ledger_revision)::text from tenants"))
                .containsExactly("(Kaloum,\"Aïssatou Bah\",\"+224 620\",a@b.gn,1)");
        assertThat(
                        WORLD.texts(
                                """
                        select (revision, agency_id, property, unit, rent_minor, due_day, monthly_income_minor, lease_start, lease_end,
                                recorded_at at time zone 'UTC')::text from leases"""))
                .containsExactly(
                        "(1,Kaloum,\"Immeuble A\",3B,150000000,5,450000050,2025-01-01,2026-12-31,\"2025-01-01 00:00:00\")");
        assertThat(
                        WORLD.texts(
                                "select (agency_id, tenant_id, charge_id, due_date, amount_minor, revision)::text from rent_charges"))
                .containsExactly("(Kaloum,T1,C1,2026-01-05,150000000,1)");
        assertThat(
                        WORLD.texts(
                                "select (agency_id, payment_id, paid_on, amount_minor, charge_id, method, revision)::text from payments"))
                .containsExactly("(Kaloum,P1,2026-01-04,150000000,C1,\"Orange Money\",1)");
    }

    @Test
    void tenants_need_no_more_than_an_id() {
        WORLD.tenants("Tenant_ID", "550e8400-e29b-41d4-a716-446655440000");

        assertThat(WORLD.run().of(LedgerFile.TENANTS).inserted()).isEqualTo(1);
        assertThat(WORLD.texts("select agency_id from tenants")).containsExactly("default");
        assertThat(WORLD.texts("select ledger_revision from tenants")).containsExactly("0");
        assertThat(WORLD.count("leases")).isZero();
    }

    @Test
    void semicolons_decimal_commas_and_a_byte_order_mark_are_understood() {
        WORLD.file(
                LedgerFile.TENANTS,
                ImportWorld.bytes("\r\n", "\uFEFFtenant_id;rent_amount;colour", "T1;\u00A01 500,5 ;red"));

        ImportReport report = WORLD.run();

        assertThat(report.notes()).containsExactly("tenants.csv has columns that are not used: colour");
        assertThat(WORLD.texts("select rent_minor from leases")).containsExactly("150050");
    }

    @Test
    void text_comes_through_as_it_was() {
        WORLD.tenants("tenant_id,full_name,property", "T1,\"a \"\"b\"\"\tc\\N\\\",\"Rue 1\nBât 2 🏠\"");
        assertThat(WORLD.run().accepted()).isTrue();

        assertThat(WORLD.texts("select full_name from tenants")).containsExactly("a \"b\"\tc\\N\\");
        assertThat(WORLD.texts("select property from leases")).containsExactly("Rue 1\nBât 2 🏠");
    }

    @Test
    void history_counts_as_known_when_it_happened_on_the_clocks_of_the_agency() {
        WORLD.jdbc
                .sql("insert into agencies (agency_id, name, time_zone) values ('NZ', 'NZ', 'Pacific/Auckland')")
                .update();
        WORLD.tenants("tenant_id,agency", "T1,NZ")
                .charges(
                        "tenant_id,charge_id,due_date,amount,recorded_at",
                        "T1,C1,2026-07-31,5,",
                        "T1,C2,2027-07-31,5,",
                        "T1,C3,2026-07-31,5,2026-07-01 08:00",
                        "T1,C4,2026-07-31,5,2026-07-01T08:00:00Z")
                .payments("tenant_id,payment_id,paid_on,amount", "T1,P1,2026-07-31,5", "T1,P2,2026-11-23,5");

        assertThat(WORLD.run().badLines()).isEmpty();

        assertThat(WORLD.texts(
                        "select charge_id || ' ' || (recorded_at at time zone 'UTC') from rent_charges order by 1"))
                .containsExactly(
                        "C1 2026-06-30 12:00:00",
                        // Thirty days before it is due are still to come: it is known from today.
                        "C2 2026-11-23 10:00:00",
                        "C3 2026-06-30 20:00:00",
                        "C4 2026-07-01 08:00:00");
        assertThat(WORLD.texts("select payment_id || ' ' || (recorded_at at time zone 'UTC') from payments order by 1"))
                .containsExactly("P1 2026-07-30 12:00:00", "P2 2026-11-22 11:00:00");
    }

    @Test
    void a_dry_run_counts_but_stores_nothing() {
        WORLD.tenants("tenant_id", "T1").charges("tenant_id,charge_id,due_date,amount", "T1,C1,2026-01-05,5");

        ImportReport report = WORLD.dryRun();

        assertThat(report.of(LedgerFile.CHARGES).inserted()).isEqualTo(1);
        assertThat(report.toText()).contains("nothing was stored, as this was a dry run: 2 rows");
        assertThat(WORLD.everything()).isEmpty();
    }

    @Test
    void a_directory_may_hold_any_of_the_three(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("tenants.csv"), "tenant_id\nT1\n");
        Files.writeString(directory.resolve("notes.csv"), "whatever");

        ImportReport report =
                WORLD.importer(WORLD.dataSource()).run(LedgerFiles.in(directory), false, ImportProgress.NONE);

        assertThat(report.files()).extracting(FileCounts::file).containsExactly(LedgerFile.TENANTS);
        assertThat(report.rows()).isEqualTo(1);
    }

    @Test
    void an_absent_directory_or_an_empty_one_is_named(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("x.txt"), "x");

        assertThatThrownBy(() -> LedgerFiles.in(directory.resolve("gone")))
                .isInstanceOf(NoLedgerFiles.class)
                .hasMessage(directory.resolve("gone") + " does not exist.");
        assertThatThrownBy(() -> LedgerFiles.in(file)).hasMessage(file + " is not a directory.");
        assertThatThrownBy(() -> LedgerFiles.in(directory))
                .hasMessage(directory
                        + " holds none of tenants.csv, charges.csv and payments.csv; at least one is needed.");
    }

    @Test
    void the_report_reads_well() {
        WORLD.tenants("tenant_id", "T1", "T2").charges("tenant_id,charge_id,due_date,amount", "T1,C1,2026-01-05,5");

        assertThat(List.of(WORLD.run().toText().split("\n")))
                .startsWith("tenants.csv            2 rows: 2 new, 0 updated, 0 unchanged")
                .contains("charges.csv            1 rows: 1 new, 0 updated, 0 unchanged")
                .last()
                .asString()
                .matches("Stored: 3 rows in [0-9.]+ s, [0-9,]+ rows/s\\.");
    }
}
