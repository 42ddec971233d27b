package io.akig.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.schema.MigratedSchema;
import io.akig.kit.schema.SchemaMigrator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** On Node there is one connection only, so the kinds here are those on which replicas can start together. */
class ConcurrentMigrationTest {
    private static final int REPLICAS = 4;

    @Test
    void of_replicas_that_start_together_one_migrates_and_the_others_wait_for_it() throws Exception {
        try (DatabaseUnderTest database = DatabaseUnderTest.plain()) {
            assertThatOneMigrates(database);
        }
    }

    @Test
    void of_replicas_that_start_together_one_creates_the_extension_and_migrates() throws Exception {
        try (DatabaseUnderTest database = DatabaseUnderTest.timescaleInDocker()) {
            assertThatOneMigrates(database);
        }
    }

    private static void assertThatOneMigrates(DatabaseUnderTest database) throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS);
        try {
            Callable<MigratedSchema> start = () -> new SchemaMigrator(database.dataSource()).migrate();
            List<MigratedSchema> results = new ArrayList<>();
            for (Future<MigratedSchema> result : replicas.invokeAll(Collections.nCopies(REPLICAS, start))) {
                results.add(result.get());
            }

            assertThat(results)
                    .extracting(MigratedSchema::version)
                    .containsOnly(results.get(0).version());
            assertThat(results).filteredOn(result -> result.applied() > 0).hasSize(1);
        } finally {
            replicas.shutdown();
        }
    }
}
