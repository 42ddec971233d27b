package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

class RepeatedImportTest {
    @AutoClose
    private static final ImportWorld WORLD = new ImportWorld();

    @BeforeEach
    void a_ledger_is_stored() {
        WORLD.emptied()
                .tenants("tenant_id,full_name,rent_amount,due_day", "T1,Bah,100,5", "T2,Diallo,200,5")
                .charges("tenant_id,charge_id,due_date,amount", "T1,C1,2026-01-05,100", "T1,C2,2026-12-31,100")
                .payments("tenant_id,payment_id,paid_on,amount,charge_id,method", "T1,P1,2026-01-05,100,C1,cash");
        assertThat(WORLD.run().badLines()).isEmpty();
        WORLD.now = ImportWorld.NOW.plus(Duration.ofDays(3));
    }

    @Test
    void importing_a_file_twice_changes_nothing_and_tells_nobody() throws Exception {
        List<String> before = WORLD.everything();

        List<String> told = toldDuring(() -> {
            ImportReport report = WORLD.run();
            assertThat(report.badLines()).isEmpty();
            assertThat(report.files())
                    .containsExactly(
                            new FileCounts(LedgerFile.TENANTS, 2, 0, 0, 2, 0),
                            new FileCounts(LedgerFile.CHARGES, 2, 0, 0, 2, 0),
                            new FileCounts(LedgerFile.PAYMENTS, 1, 0, 0, 1, 0));
        });

        assertThat(WORLD.everything()).isEqualTo(before);
        assertThat(told).isEmpty();
    }

    @Test
    void a_row_that_was_corrected_in_the_ledger_is_no_news_when_it_comes_again() {
        WORLD.jdbc
                .sql(
                        "insert into rent_charges select agency_id, tenant_id, charge_id, due_date, 0, now(), 2 from rent_charges where charge_id = 'C1'")
                .update();
        WORLD.jdbc
                .sql("update tenants set ledger_revision = 2 where tenant_id = 'T1'")
                .update();
        List<String> before = WORLD.everything();

        assertThat(WORLD.run().badLines()).isEmpty();

        assertThat(WORLD.everything()).isEqualTo(before);
    }

    @Test
    void a_file_that_lacks_columns_says_nothing_about_them() {
        List<String> before = WORLD.everything();
        WORLD.tenants("tenant_id", "T1").payments("tenant_id,payment_id,paid_on,amount", "T1,P1,2026-01-05,100");

        assertThat(WORLD.run().of(LedgerFile.PAYMENTS).unchanged()).isEqualTo(1);

        assertThat(WORLD.everything()).isEqualTo(before);
    }

    @Test
    void changed_contact_data_is_updated_and_is_no_change_of_the_ledger() throws Exception {
        WORLD.tenants("tenant_id,full_name,phone", "T1,Bah,620", "T2,,");

        List<String> told = toldDuring(
                () -> assertThat(WORLD.run().of(LedgerFile.TENANTS).updated()).isEqualTo(2));

        assertThat(WORLD.texts("select (tenant_id, full_name, phone, ledger_revision)::text from tenants order by 1"))
                .containsExactly("(T1,Bah,620,1)", "(T2,,,1)");
        assertThat(told).isEmpty();
    }

    @Test
    void changed_terms_are_a_new_version_of_the_lease_known_from_now() throws Exception {
        WORLD.tenants("tenant_id,rent_amount", "T1,120", "T2,200");

        List<String> told = toldDuring(
                () -> assertThat(WORLD.run().of(LedgerFile.TENANTS).updated()).isEqualTo(1));

        assertThat(
                        WORLD.texts(
                                """
                        select (revision, rent_minor, due_day, recorded_at at time zone 'UTC')::text from leases
                        where tenant_id = 'T1' order by revision"""))
                .containsExactly("(1,10000,5,\"1970-01-01 00:00:00\")", "(2,12000,5,\"2026-11-26 10:00:00\")");
        assertThat(WORLD.texts("select tenant_id || ledger_revision from tenants order by 1"))
                .containsExactly("T12", "T21");
        assertThat(told).containsExactly("T1");
    }

    @Test
    void new_rows_carry_the_next_revision_of_their_tenant() throws Exception {
        WORLD.payments(
                "tenant_id,payment_id,paid_on,amount",
                "T1,P1,2026-01-05,100",
                "T2,P2,2026-02-05,100",
                "T1,P3,2026-02-05,1");

        List<String> told = toldDuring(() -> assertThat(WORLD.run().of(LedgerFile.PAYMENTS))
                .isEqualTo(new FileCounts(LedgerFile.PAYMENTS, 3, 2, 0, 1, 0)));

        assertThat(WORLD.texts("select payment_id || ' ' || revision from payments order by 1"))
                .containsExactly("P1 1", "P2 2", "P3 2");
        assertThat(told).containsExactlyInAnyOrder("T1", "T2");
    }

    @Test
    void many_changed_tenants_are_told_of_at_once() throws Exception {
        Stream<String> lines = IntStream.range(0, 201).mapToObj(i -> "N" + i + ",10");
        WORLD.tenants(Stream.concat(Stream.of("tenant_id,rent_amount"), lines).toArray(String[]::new));

        assertThat(toldDuring(WORLD::run)).containsExactly("*");
    }

    private static List<String> toldDuring(Runnable action) throws Exception {
        try (Connection listener = WORLD.dataSource().getConnection()) {
            try (var statement = listener.createStatement()) {
                statement.execute("listen akig_ledger");
                action.run();
                // The server hands over what was told before it answers the next statement.
                statement.execute("select 1");
                PGNotification[] told = listener.unwrap(PGConnection.class).getNotifications();
                return told == null
                        ? new ArrayList<>()
                        : Arrays.stream(told).map(PGNotification::getParameter).toList();
            }
        }
    }
}
