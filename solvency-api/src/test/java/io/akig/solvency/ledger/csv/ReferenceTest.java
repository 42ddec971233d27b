package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lines can have wrong with each other, or with what is stored. */
class ReferenceTest {
    private static final String CHARGES = "tenant_id,charge_id,due_date,amount";
    private static final String PAYMENTS = "tenant_id,payment_id,paid_on,amount,charge_id,recorded_at";

    @AutoClose
    private static final ImportWorld WORLD = new ImportWorld();

    @BeforeEach
    void two_tenants() {
        WORLD.emptied().tenants("tenant_id,agency", "T1,A", "T2,A");
    }

    @Test
    void an_unknown_tenant() {
        WORLD.charges(CHARGES, "T9,C1,2026-01-01,5").payments(PAYMENTS, "T8,P1,2026-01-01,5,,");

        reports(
                "charges.csv line 2, tenant_id \"T9\": there is no such tenant, neither in tenants.csv nor in the database",
                "payments.csv line 2, tenant_id \"T8\": there is no such tenant, neither in tenants.csv nor in the database");
    }

    @Test
    void a_tenant_of_the_database_is_known_without_tenants_csv() {
        stored();
        WORLD.without(LedgerFile.TENANTS).charges(CHARGES, "T1,C1,2026-01-01,5");

        assertThat(WORLD.run().of(LedgerFile.CHARGES).inserted()).isEqualTo(1);
    }

    @Test
    void errors_of_form_and_of_reference_are_reported_together_and_do_not_breed() {
        WORLD.tenants("tenant_id,due_day", "T1,99")
                .charges(CHARGES, "T1,C1,2026-01-01,zero", "T9,C2,2026-13-01,5")
                .payments(PAYMENTS, "T1,P1,2026-01-01,5,C1,");

        assertThat(WORLD.run().badLines())
                .extracting(bad -> bad.file() + " " + bad.line() + " " + bad.column())
                .containsExactly("TENANTS 2 due_day", "CHARGES 2 amount", "CHARGES 3 due_date", "CHARGES 3 tenant_id");
    }

    @Test
    void an_id_repeated_in_the_file_with_other_content() {
        WORLD.tenants("tenant_id,agency,phone", "T1,A,1", "T2,A,2", "T1,A,3")
                .charges(
                        CHARGES, "T1,C1,2026-01-01,5", "T1,C1,2026-01-01,6", "T2,C1,2026-01-01,5", "T1,C1,2026-01-02,5")
                .payments(PAYMENTS, "T1,P1,2026-01-01,5,,", "T1,P1,2026-01-01,5,C1,", "T1,P1,2026-01-02,5,,");

        reports(
                "tenants.csv line 4, tenant_id \"T1\": line 2 has this id with other content",
                "charges.csv line 3, charge_id \"C1\": line 2 has this id with another amount",
                "charges.csv line 4, charge_id \"C1\": line 2 has this id with another tenant_id",
                "charges.csv line 5, charge_id \"C1\": line 2 has this id with another due_date",
                "payments.csv line 3, payment_id \"P1\": line 2 has this id with another charge_id",
                "payments.csv line 4, payment_id \"P1\": line 2 has this id with another paid_on");
    }

    @Test
    void an_identical_line_repeated_is_unchanged() {
        WORLD.tenants("tenant_id", "T1", "T1").charges(CHARGES, "T1,C1,2026-01-01,5", "T1,C1,01/01/2026,5.00");

        ImportReport report = WORLD.run();

        assertThat(report.accepted()).isTrue();
        assertThat(report.of(LedgerFile.TENANTS)).isEqualTo(new FileCounts(LedgerFile.TENANTS, 2, 1, 0, 1, 0));
        assertThat(report.of(LedgerFile.CHARGES)).isEqualTo(new FileCounts(LedgerFile.CHARGES, 2, 1, 0, 1, 0));
    }

    @Test
    void an_id_of_the_ledger_with_other_content() {
        WORLD.charges(CHARGES, "T1,C1,2026-01-01,5").payments(PAYMENTS, "T1,P1,2026-01-02,5,C1,2026-01-03");
        stored();
        WORLD.charges(CHARGES, "T1,C1,2026-01-01,6")
                .payments(PAYMENTS, "T1,P1,2026-01-02,5,,2026-01-03", "T1,P1,2026-01-02,5,C1,2026-01-04");

        assertThat(WORLD.run().badLines())
                .extracting(BadLine::toText)
                .contains(
                        "charges.csv line 2, charge_id \"C1\": the ledger has this id with another amount",
                        "payments.csv line 2, payment_id \"P1\": the ledger has this id with another charge_id",
                        "payments.csv line 3, payment_id \"P1\": the ledger has this id with another recorded_at");
    }

    @Test
    void another_agency_may_use_the_same_ids() {
        WORLD.tenants("tenant_id,agency", "T1,A", "T2,B").charges(CHARGES, "T1,C1,2026-01-01,5", "T2,C1,2026-01-01,6");

        assertThat(WORLD.run().accepted()).isTrue();
    }

    @Test
    void a_payment_for_an_unknown_charge() {
        WORLD.charges(CHARGES, "T1,C1,2026-01-01,5").payments(PAYMENTS, "T1,P1,2026-01-01,5,C9,");

        reports(
                "payments.csv line 2, charge_id \"C9\": there is no such charge, neither in charges.csv nor in the ledger");
    }

    @Test
    void a_payment_for_a_charge_of_another_tenant() {
        WORLD.charges(CHARGES, "T2,C1,2026-01-01,5").payments(PAYMENTS, "T1,P1,2026-01-01,5,C1,");
        reports("payments.csv line 2, charge_id \"C1\": this charge is not of tenant T1");

        WORLD.without(LedgerFile.PAYMENTS);
        stored();
        WORLD.without(LedgerFile.CHARGES).payments(PAYMENTS, "T1,P1,2026-01-01,5,C1,");
        reports("payments.csv line 2, charge_id \"C1\": this charge is not of tenant T1");
    }

    @Test
    void a_payment_may_name_a_charge_of_the_ledger() {
        WORLD.charges(CHARGES, "T1,C1,2026-01-01,5");
        stored();
        WORLD.without(LedgerFile.CHARGES).payments(PAYMENTS, "T1,P1,2026-01-01,5,C1,");

        assertThat(WORLD.run().of(LedgerFile.PAYMENTS).inserted()).isEqualTo(1);
    }

    @Test
    void what_is_in_the_future() {
        WORLD.charges(CHARGES + ",recorded_at", "T1,C1,2026-12-01,5,2026-11-23T10:00:01Z")
                .payments(PAYMENTS, "T1,P1,2026-11-24,5,,", "T1,P2,2026-11-23,5,,2026-11-23 10:30");

        reports(
                "charges.csv line 2, recorded_at \"2026-11-23T10:00:01Z\": this is in the future",
                "payments.csv line 2, paid_on \"2026-11-24\": this is in the future",
                "payments.csv line 3, recorded_at \"2026-11-23T10:30:00Z\": this is in the future");
    }

    @Test
    void a_payment_recorded_before_it_was_made() {
        WORLD.payments(PAYMENTS, "T1,P1,2026-01-05,5,,2026-01-04T23:59:59Z", "T1,P2,2026-01-05,5,,2026-01-05");

        reports("payments.csv line 2, recorded_at \"2026-01-04T23:59:59Z\":"
                + " this is before the payment was made, on 2026-01-05");
    }

    @Test
    void a_tenant_of_another_agency() {
        stored();
        WORLD.tenants("tenant_id,agency", "T1,B", "T2,");

        reports("tenants.csv line 2, agency \"B\": tenant T1 belongs to another agency already");
    }

    @Test
    void a_lease_that_ends_before_it_starts_even_if_the_start_was_stored_before() {
        WORLD.tenants("tenant_id,lease_start,lease_end", "T1,2026-02-01,2026-01-01", "T2,2026-02-01,");
        reports("tenants.csv line 2, lease_end \"2026-01-01\": the lease starts later, on 2026-02-01");

        WORLD.tenants("tenant_id,lease_start", "T1,2026-02-01");
        stored();
        WORLD.tenants("tenant_id,lease_end", "T1,2026-01-31");
        reports("tenants.csv line 2, lease_end \"2026-01-31\": the lease starts later, on 2026-02-01");
    }

    @Test
    void a_thousand_bad_lines_are_shown_and_all_are_counted() {
        String[] lines = new String[2_501];
        lines[0] = CHARGES;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "T9,C" + i + ",2026-01-01," + (i % 2 == 0 ? "5" : "-5");
        }
        WORLD.charges(lines);

        ImportReport report = WORLD.run();

        assertThat(report.badLineCount()).isEqualTo(2_500 + 1_250);
        assertThat(report.badLines()).hasSize(1_000);
        assertThat(report.badLines().get(999).line()).isEqualTo(668);
        assertThat(report.toText())
                .endsWith("charges.csv        2,500 rows: 3,750 wrong\nNothing was stored: 3,750 things are wrong.\n");
    }

    private static void stored() {
        assertThat(WORLD.run().badLines()).isEmpty();
    }

    private static void reports(String... lines) {
        assertThat(WORLD.run().badLines()).extracting(BadLine::toText).containsExactly(lines);
    }
}
