package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllOrNothingTest {
    @AutoClose
    private static final ImportWorld WORLD = new ImportWorld();

    @BeforeEach
    void a_right_ledger() {
        WORLD.emptied()
                .tenants("tenant_id,rent_amount", "T1,5")
                .charges("tenant_id,charge_id,due_date,amount", "T1,C1,2026-01-01,5")
                .payments("tenant_id,payment_id,paid_on,amount", "T1,P1,2026-01-01,5");
    }

    @AfterEach
    void nothing_was_stored_and_nothing_stands_in_the_way_of_the_next_try() {
        assertThat(WORLD.everything()).isEmpty();

        assertThat(WORLD.tenants("tenant_id,rent_amount", "T1,5").run().accepted())
                .isTrue();
    }

    @Test
    void one_bad_line_among_good_ones_stops_all_three_files() {
        WORLD.tenants("tenant_id,rent_amount", "T1,5", "T2,x");

        assertThat(WORLD.run().files())
                .containsExactly(
                        new FileCounts(LedgerFile.TENANTS, 2, 0, 0, 0, 1),
                        new FileCounts(LedgerFile.CHARGES, 1, 0, 0, 0, 0),
                        new FileCounts(LedgerFile.PAYMENTS, 1, 0, 0, 0, 0));
    }

    @Test
    void a_connection_lost_while_reading() {
        failsWhen(new ImportProgress() {
            @Override
            public void reading(LedgerFile file, long rows, double share) {
                if (file == LedgerFile.CHARGES && rows > 0) {
                    WORLD.cutConnections();
                }
            }
        });
    }

    @Test
    void a_connection_lost_while_storing() {
        failsWhen(new ImportProgress() {
            @Override
            public void reading(LedgerFile file, long rows, double share) {}

            @Override
            public void storing() {
                WORLD.cutConnections();
            }
        });
    }

    @Test
    void a_file_that_breaks_off() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }
        };
        InputStream start = new ByteArrayInputStream(ImportWorld.bytes("\n", "tenant_id", "T1"));
        LedgerFiles files = LedgerFiles.of(
                Map.of(LedgerFile.TENANTS, new LedgerFiles.Source(() -> new SequenceInputStream(start, broken), -1)));

        assertThatThrownBy(() -> WORLD.importer(WORLD.dataSource()).run(files, false, ImportProgress.NONE))
                .isInstanceOf(ImportFailed.class)
                .hasMessage("The files could not be read to the end; nothing was stored: disk on fire");
    }

    @Test
    void a_listener_that_fails() {
        ImportProgress failing = new ImportProgress() {
            @Override
            public void reading(LedgerFile file, long rows, double share) {}

            @Override
            public void checking() {
                throw new IllegalStateException("no terminal");
            }
        };

        assertThatThrownBy(() -> WORLD.importer(WORLD.dataSource()).run(WORLD.files(), false, failing))
                .hasMessage("no terminal");
    }

    private static void failsWhen(ImportProgress progress) {
        assertThatThrownBy(() -> WORLD.importer(WORLD.dataSource()).run(WORLD.files(), false, progress))
                .isInstanceOf(ImportFailed.class)
                .hasMessageStartingWith("The database gave up on the import; nothing was stored: ");
    }
}
