package io.akig.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.training.TenantHistory;
import io.akig.kit.database.Connections;
import io.akig.kit.database.Database;
import io.akig.scoring.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerReaderTest {
    @AutoClose
    private static final World WORLD = World.started();

    private final LedgerReader reader = WORLD.bean(LedgerReader.class);

    @BeforeAll
    static void ledgers() {
        WORLD.ledger.payer("one", LocalDate.of(2026, 3, 5), 0, 3, 0);
        WORLD.ledger.payment("one", "p-one-1", LocalDate.of(2026, 2, 8), 50_000_00L, World.NOW);
        WORLD.ledger.tenant("empty");
        WORLD.ledger.run(
                """
                insert into leases (tenant_id, revision, agency_id, rent_minor, due_day, lease_start, recorded_at) values
                ('one', 101, 'default', 10000000, 5, '2025-01-01', '2025-01-01Z'),
                ('one', 102, 'default', null, null, null, '2026-02-01Z')
                """);
        WORLD.ledger.run("insert into tenants (tenant_id, agency_id) select 'x' || i, 'default' from"
                + " generate_series(1, 1500) i");
    }

    @Test
    void one_many_and_all_read_the_same() {
        TenantLedger one = reader.read("one").block();
        assertThat(one.ledger().chargeCount()).isEqualTo(3);
        assertThat(one.ledger().paymentCount()).isEqualTo(3);
        assertThat(one.ledger().rowCount()).isEqualTo(7);
        assertThat(one.revision()).isEqualTo(7);
        assertThat(reader.readAll(List.of("one", "nobody")).collectList().block())
                .singleElement()
                .satisfies(many -> assertThat(many.ledger()).isEqualTo(one.ledger()));
        assertThat(reader.histories()
                        .filter(all -> all.tenantId().equals("one"))
                        .blockFirst())
                .isEqualTo(one.history());
    }

    @Test
    void a_tenant_without_any_row_has_an_empty_ledger_and_an_unknown_one_has_none() {
        assertThat(reader.read("empty").block().ledger().rowCount()).isZero();
        assertThat(reader.read("nobody").block()).isNull();
    }

    @Test
    void the_lease_is_the_one_known_from_the_viewpoint() {
        TenantLedger one = reader.read("one").block();
        assertThat(one.termsAt(Viewpoint.of(LocalDate.of(2026, 1, 1), Instant.parse("2026-01-01T00:00:00Z"))))
                .isEqualTo(new LeaseTerms(
                        OptionalLong.of(10_000_000),
                        OptionalInt.of(5),
                        OptionalLong.empty(),
                        LocalDate.of(2025, 1, 1),
                        null));
        assertThat(one.termsAt(Viewpoint.of(LocalDate.of(2026, 3, 1), Instant.parse("2026-03-01T00:00:00Z"))))
                .isEqualTo(LeaseTerms.UNKNOWN);
        assertThat(one.termsAt(Viewpoint.of(LocalDate.of(2020, 1, 1), Instant.parse("2020-01-01T00:00:00Z"))))
                .isEqualTo(LeaseTerms.UNKNOWN);
    }

    @Test
    void a_row_recorded_ahead_of_time_says_when_the_ledger_changes_by_itself() {
        assertThat(reader.read("one").block().changesAtMicros()).isEqualTo(Long.MAX_VALUE);
        WORLD.ledger.tenant("ahead");
        WORLD.ledger.payment("ahead", "soon", LocalDate.of(2026, 3, 5), 1_00L, Instant.parse("2199-01-01T00:00:00Z"));
        WORLD.ledger.payment("ahead", "later", LocalDate.of(2026, 3, 5), 1_00L, Instant.parse("2199-01-02T00:00:00Z"));
        assertThat(reader.read("ahead").block().changesAtMicros())
                .isEqualTo(Viewpoint.micros(Instant.parse("2199-01-01T00:00:00Z")));
        WORLD.ledger.run("delete from payments where tenant_id = 'ahead'");
        WORLD.ledger.run("delete from tenants where tenant_id = 'ahead'");
    }

    @Test
    void a_tool_streams_every_tenant_in_the_order_of_ids() {
        var pool = Connections.forTools(WORLD.database.url());
        List<String> ids = new LedgerReader(new Database(pool))
                .histories()
                .map(TenantHistory::tenantId)
                .collectList()
                .block();
        pool.dispose();
        assertThat(ids).hasSize(1502).isSorted();
    }
}
