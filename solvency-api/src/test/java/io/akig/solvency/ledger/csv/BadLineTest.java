package io.akig.solvency.ledger.csv;

import static io.akig.solvency.ledger.csv.LedgerFile.CHARGES;
import static io.akig.solvency.ledger.csv.LedgerFile.PAYMENTS;
import static io.akig.solvency.ledger.csv.LedgerFile.TENANTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What single cells and lines can have wrong, as a person reads it. */
class BadLineTest {
    @AutoClose
    private static final ImportWorld WORLD = new ImportWorld();

    @BeforeEach
    void one_tenant() {
        WORLD.emptied().tenants("tenant_id", "T1");
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(WORLD.everything()).isEmpty();
    }

    @Test
    void a_malformed_date() {
        WORLD.charges("tenant_id,charge_id,due_date,amount", "T1,C1,2026-01-01,5", "T1,C2,01.02.2026,5");

        reports("charges.csv line 3, due_date \"01.02.2026\": a date is written 2026-01-31 or 31/01/2026,"
                + " with two digits for day and month and four for the year");
    }

    @Test
    void an_impossible_date() {
        WORLD.payments("tenant_id,payment_id,paid_on,amount", "T1,P1,31/02/2026,5");

        reports("payments.csv line 2, paid_on \"31/02/2026\": there is no such day in the calendar");
    }

    @Test
    void a_malformed_amount() {
        WORLD.charges("tenant_id,charge_id,due_date,amount", "T1,C1,2026-01-01,\"1,500.00\"", "T1,C2,2026-01-01,abc");

        reports(
                "charges.csv line 2, amount \"1,500.00\": a comma in an amount can mean thousands or decimals;"
                        + " write 1500.00, without thousands separators",
                "charges.csv line 3, amount \"abc\": an amount is written like 1500 or 1500.50, without a currency");
    }

    @Test
    void a_negative_or_zero_amount() {
        WORLD.payments("tenant_id,payment_id,paid_on,amount", "T1,P1,2026-01-01,-5", "T1,P2,2026-01-01,0.00");

        reports(
                "payments.csv line 2, amount \"-5\": an amount is more than 0",
                "payments.csv line 3, amount \"0.00\": an amount is more than 0");
    }

    @Test
    void a_missing_value() {
        WORLD.payments("tenant_id,payment_id,paid_on,amount", " ,P1,,5");

        reports(
                "payments.csv line 2, tenant_id: a value is required",
                "payments.csv line 2, paid_on: a value is required");
    }

    @Test
    void a_malformed_or_overlong_id() {
        WORLD.tenants("tenant_id", "T1", "-T2", "T 3", "Tâ", "x".repeat(51))
                .charges("tenant_id,charge_id,due_date,amount", "T1," + "c".repeat(101) + ",2026-01-01,5");
        String rule = "an id starts with a letter or digit and holds only letters, digits and . _ : @ -";

        reports(
                "tenants.csv line 3, tenant_id \"-T2\": " + rule,
                "tenants.csv line 4, tenant_id \"T 3\": " + rule,
                "tenants.csv line 5, tenant_id \"Tâ\": " + rule,
                "tenants.csv line 6, tenant_id \"" + "x".repeat(51)
                        + "\": it has 51 characters, at most 50 are allowed",
                "charges.csv line 2, charge_id \"" + "c".repeat(60)
                        + "…\": it has 101 characters, at most 100 are allowed");
    }

    @Test
    void a_control_character_which_the_report_does_not_repeat() {
        WORLD.tenants("tenant_id,full_name", "T1,a\u001B[31m");

        reports("tenants.csv line 2, full_name \"a\uFFFD[31m\": it holds a control character");
    }

    @Test
    void a_due_day_outside_the_month() {
        WORLD.tenants("tenant_id,due_day", "T1,0", "T2,32", "T3,5.0", "T4,31");

        String rule = ": the day of the month is a whole number from 1 to 31";
        reports(
                "tenants.csv line 2, due_day \"0\"" + rule,
                "tenants.csv line 3, due_day \"32\"" + rule,
                "tenants.csv line 4, due_day \"5.0\"" + rule);
    }

    @Test
    void too_few_or_too_many_fields() {
        WORLD.tenants("tenant_id,full_name", "T1,Diallo, Mamadou", "T2")
                .charges("tenant_id,charge_id,due_date,amount", "T1,C1,2026-01-01,5", "T2,C2,2026-01-01,5");

        reports(
                "tenants.csv line 2: the line has 3 fields, the header 2",
                "tenants.csv line 3: the line has 1 field, the header 2");
    }

    @Test
    void an_open_quote() {
        WORLD.tenants("tenant_id,full_name,phone", "T1,\"Diallo,1", "T2,Bah,2");

        reports("tenants.csv line 2: the line has 2 fields, the header 3; is a quote left open?");
    }

    @Test
    void text_behind_a_quote_after_which_ids_are_not_compared() {
        WORLD.tenants("tenant_id,full_name", "T1,\"Diallo\" Mamadou", "T2,Bah")
                .charges("tenant_id,charge_id,due_date,amount", "T2,C1,2026-01-01,5");

        reports("tenants.csv line 2: a quoted value must end with a quote, and a quote within it be doubled;"
                + " the lines from here on were not read");
        assertThat(WORLD.run().notes()).containsExactly("ids were not compared, as tenants.csv could not be read");
    }

    @Test
    void the_wrong_encoding_with_the_byte_and_its_offset() {
        WORLD.file(
                TENANTS,
                ImportWorld.bytes(
                        StandardCharsets.ISO_8859_1, "\n", "tenant_id,full_name,phone", "T1,Adama,1", "T2,Salé née,2"));

        reports(
                "tenants.csv line 3, full_name \"Sal\uFFFD n\uFFFDe\": this is not UTF-8: byte 0xE9 (\"é\" in Windows-1252)"
                        + " at offset 43 of the file; save the file as UTF-8");
    }

    @Test
    void the_wrong_encoding_in_the_header() {
        WORLD.file(TENANTS, ImportWorld.bytes(StandardCharsets.ISO_8859_1, "\n", "tenant_id,prénom", "T1,Adama"));

        reports("tenants.csv line 1 \"pr\uFFFDnom\": this is not UTF-8: byte 0xE9 (\"é\" in Windows-1252)"
                + " at offset 12 of the file; save the file as UTF-8");
    }

    @Test
    void utf_16() {
        WORLD.file(TENANTS, "\uFEFFtenant_id\nT1\n".getBytes(StandardCharsets.UTF_16LE));

        reports("tenants.csv line 1: the file is UTF-16; save it as UTF-8");
    }

    @Test
    void a_missing_column() {
        WORLD.payments("tenant_id,payment_id,date,amount", "T1,P1,2026-01-01,5");

        reports(
                "payments.csv line 1, paid_on: the column is missing; the header has tenant_id, payment_id, date, amount");
    }

    @Test
    void a_column_that_is_there_twice() {
        WORLD.charges("tenant_id,charge_id,due_date,amount,Amount ", "T1,C1,2026-01-01,5,6");

        reports("charges.csv line 1, amount: the header has this column twice");
    }

    @Test
    void an_empty_file() {
        WORLD.file(CHARGES, new byte[0]).file(PAYMENTS, "\n\n".getBytes(StandardCharsets.UTF_8));

        reports(
                "charges.csv line 1: the file is empty; a header with the names of its columns is needed",
                "payments.csv line 1: the file is empty; a header with the names of its columns is needed");
    }

    @Test
    void lines_keep_their_number_behind_a_value_of_several_lines() {
        WORLD.file(TENANTS, ImportWorld.bytes("\r\n", "tenant_id,property", "T1,\"Rue\r\n12\"", "", "T2,x", "?,y"));

        assertThat(WORLD.run().badLines()).extracting(BadLine::line).containsExactly(6L);
    }

    private static void reports(String... lines) {
        ImportReport report = WORLD.run();
        assertThat(report.badLines()).extracting(BadLine::toText).containsExactly(lines);
        assertThat(report.badLineCount()).isEqualTo(lines.length);
        assertThat(report.accepted()).isFalse();
    }
}
