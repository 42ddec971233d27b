package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.audit.Actor;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import that may be about one agency only. */
class OneAgencyTest {
    private static ImportWorld world;

    @BeforeAll
    static void start() {
        world = new ImportWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void two_agencies() {
        world.emptied().tenants("tenant_id,agency", "mine,kaloum", "theirs,ratoma");
        assertThat(world.run().accepted()).isTrue();
        world.noFiles();
    }

    @Test
    void new_tenants_belong_to_it_without_saying_so() {
        world.tenants("tenant_id", "new").charges("tenant_id,charge_id,due_date,amount", "new,c1,2026-01-05,100");
        assertThat(run().accepted()).isTrue();
        assertThat(world.texts("select agency_id from tenants where tenant_id = 'new'"))
                .containsExactly("kaloum");
        assertThat(world.texts("select agency_id from rent_charges")).containsExactly("kaloum");
        assertThat(world.texts("select tenant_id from rescore_queue where tenant_id = 'new'"))
                .containsExactly("new");
    }

    @Test
    void tenants_of_others_do_not_exist_for_it() {
        List<String> before = world.everything();
        world.charges("tenant_id,charge_id,due_date,amount", "theirs,c1,2026-01-05,100")
                .payments("tenant_id,payment_id,paid_on,amount", "mine,p1,2026-01-05,100", "theirs,p2,2026-01-05,1");
        ImportReport report = run();
        assertThat(report.badLines())
                .extracting(bad -> bad.file().fileName() + " " + bad.line() + " " + bad.fault())
                .containsExactlyInAnyOrder("charges.csv 2 UNKNOWN_TENANT", "payments.csv 3 UNKNOWN_TENANT");
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void an_id_of_another_agency_is_taken_and_another_agency_is_out_of_bounds() {
        List<String> before = world.everything();
        world.tenants("tenant_id,agency,full_name", "theirs,,Stolen", "new,ratoma,New", "mine,kaloum,Mine");
        assertThat(run().badLines())
                .extracting(bad -> bad.line() + " " + bad.column() + " " + bad.fault())
                .containsExactlyInAnyOrder("2 tenant_id TENANT_OF_ANOTHER_AGENCY", "3 agency NOT_YOUR_AGENCY");
        assertThat(world.everything()).isEqualTo(before);
    }

    private static ImportReport run() {
        return world.importer(world.dataSource())
                .run(world.files(), false, ImportProgress.NONE, new Ordered(Actor.COMMAND_LINE, "kaloum", ""));
    }
}
