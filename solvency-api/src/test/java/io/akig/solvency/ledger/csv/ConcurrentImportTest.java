package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ConcurrentImportTest {
    private static final int TENANTS = 500;

    @AutoClose
    private static final ImportWorld WORLD = new ImportWorld();

    @BeforeEach
    void empty() {
        WORLD.emptied();
    }

    @Test
    void the_same_files_imported_at_once_are_stored_once() throws Exception {
        WORLD.tenants(lines("tenant_id,agency", i -> "T" + i + ",A" + i % 7))
                .charges(lines("tenant_id,charge_id,due_date,amount", i -> "T" + i + ",C" + i + ",2026-01-01,5"));
        LedgerFiles files = WORLD.files();

        List<ImportReport> reports = together(4, n -> importing(files));

        assertThat(reports).allMatch(ImportReport::accepted);
        assertThat(reports.stream().mapToLong(r -> r.of(LedgerFile.CHARGES).inserted()))
                .containsExactlyInAnyOrder((long) TENANTS, 0L, 0L, 0L);
        assertThat(WORLD.count("rent_charges")).isEqualTo(TENANTS);
        assertThat(WORLD.texts("select distinct ledger_revision from tenants")).containsExactly("1");
    }

    @Test
    void imports_for_the_same_tenants_in_opposite_order_neither_block_nor_lose() throws Exception {
        WORLD.tenants(lines("tenant_id", i -> "T" + i));
        assertThat(WORLD.run().accepted()).isTrue();
        WORLD.without(LedgerFile.TENANTS);
        List<LedgerFiles> all = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            int number = n;
            WORLD.payments(lines("tenant_id,payment_id,paid_on,amount", i -> {
                int tenant = number % 2 == 0 ? i : TENANTS - 1 - i;
                return "T" + tenant + ",P" + number + "-" + tenant + ",2026-01-01,5";
            }));
            all.add(WORLD.files());
        }

        List<ImportReport> reports = together(4, n -> importing(all.get(n)));

        assertThat(reports).allMatch(ImportReport::accepted);
        assertThat(WORLD.count("payments")).isEqualTo(4 * TENANTS);
        assertThat(WORLD.texts("select distinct ledger_revision from tenants")).containsExactly("4");
        assertThat(
                        WORLD.texts(
                                "select distinct n from (select count(distinct revision) as n from payments group by tenant_id) x"))
                .containsExactly("4");
    }

    @Test
    void an_numberwaits_for_a_writer_of_one_tenant_and_takes_the_next_revision() throws Exception {
        WORLD.tenants("tenant_id", "T1");
        assertThat(WORLD.run().accepted()).isTrue();
        WORLD.charges("tenant_id,charge_id,due_date,amount", "T1,C1,2026-01-01,5");
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Connection writer = WORLD.dataSource().getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("update tenants set ledger_revision = ledger_revision + 1 where tenant_id = 'T1'");
            statement.execute("insert into rent_charges values ('default', 'T1', 'C0', '2026-01-01', 1, now(), 1)");
            LedgerFiles files = WORLD.files();
            Future<ImportReport> report = executor.submit(() -> importing(files));
            awaitLockWait();
            writer.commit();

            assertThat(report.get().accepted()).isTrue();
        } finally {
            executor.shutdownNow();
        }
        assertThat(WORLD.texts("select charge_id || ' ' || revision from rent_charges order by 1"))
                .containsExactly("C0 1", "C1 2");
    }

    private static void awaitLockWait() throws InterruptedException {
        while (WORLD.texts(
                        "select pid::text from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .isEmpty()) {
            Thread.sleep(10);
        }
    }

    private static ImportReport importing(LedgerFiles files) {
        return WORLD.importer(WORLD.dataSource()).run(files, false, ImportProgress.NONE);
    }

    private static String[] lines(String header, IntFunction<String> line) {
        return Stream.concat(Stream.of(header), IntStream.range(0, TENANTS).mapToObj(line))
                .toArray(String[]::new);
    }

    private static List<ImportReport> together(int count, IntFunction<ImportReport> action) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        try {
            List<Callable<ImportReport>> calls = IntStream.range(0, count)
                    .<Callable<ImportReport>>mapToObj(n -> () -> {
                        start.await();
                        return action.apply(n);
                    })
                    .toList();
            List<ImportReport> reports = new ArrayList<>();
            for (Future<ImportReport> call : executor.invokeAll(calls)) {
                reports.add(call.get());
            }
            return reports;
        } finally {
            executor.shutdownNow();
        }
    }
}
